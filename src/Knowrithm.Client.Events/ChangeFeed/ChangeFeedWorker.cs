using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Runs the feed while the host runs. What fails is tried again; it never stops the host.</summary>
internal sealed class ChangeFeedWorker(
    ChangeFeed feed, PolledLists lists, IEventStore store, IOptions<ChangeFeedOptions> options, TimeProvider time, ILogger<ChangeFeedWorker> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!store.IsDurable && !options.Value.AllowMemory) throw new InvalidOperationException(
            "The change feed needs a durable store, for example UseSqlite(\"Data Source=events.db\"): in memory, every restart is a first pass, "
            + "and what changed in between is lost. AllowMemory = true accepts that.");
        if (lists.Value == ChangeFeedLists.None) throw new InvalidOperationException(
            "The change feed has nothing to poll: no handler takes events of a list. Add a handler, or state the Lists.");
        _loop = Task.Run(LoopAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _loop.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task LoopAsync()
    {
        for (var failures = 0; !_stopping.IsCancellationRequested;)
        {
            TimeSpan wait;
            try
            {
                await feed.RunDueAsync(_stopping.Token);
                failures = 0;
                wait = await feed.DueAsync(_stopping.Token) - time.GetUtcNow();
                // Under way, but not here: another instance has it.
                if (wait < FirstWait) wait = FirstWait;
                if (wait > options.Value.Interval) wait = options.Value.Interval;
            }
            catch (Exception e)
            {
                if (_stopping.IsCancellationRequested) break;
                wait = FirstWait * Math.Pow(2, Math.Min(failures++, 20));
                wait = wait < options.Value.Interval ? wait : options.Value.Interval;
                EventsLog.FeedFailed(logger, e, time.GetUtcNow() + wait);
            }
            await Task.Delay(wait, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
