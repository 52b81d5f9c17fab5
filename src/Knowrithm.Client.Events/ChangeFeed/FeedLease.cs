using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>The right to run the feed, which one instance has at a time; renewed until it is disposed of.</summary>
internal sealed class FeedLease : IAsyncDisposable
{
    private const string Name = "feed";
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    private readonly IChangeStore _store;
    private readonly EventOwner _owner;
    private readonly string _holder;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _keeping;

    private FeedLease(IChangeStore store, EventOwner owner, string holder, TimeProvider time, ILogger logger, CancellationToken token)
    {
        (_store, _owner, _holder, _time, _logger) = (store, owner, holder, time, logger);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(token);
        _keeping = KeepAsync();
    }

    /// <summary>Cancelled when another instance has it.</summary>
    public CancellationToken Token => _lost.Token;

    /// <returns>Null when another instance has it.</returns>
    public static async Task<FeedLease?> TakeAsync(
        IChangeStore store, EventOwner owner, TimeProvider time, ILogger logger, CancellationToken token)
    {
        var holder = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
        return await store.LeaseAsync(owner, Name, holder, Duration, token) ? new(store, owner, holder, time, logger, token) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _keeping;
        try
        {
            await _store.LeaseAsync(_owner, Name, _holder, TimeSpan.Zero, CancellationToken.None);
        }
        catch (Exception e)
        {
            // It expires by itself.
            EventsLog.FeedLeaseFailed(_logger, e);
        }
        _lost.Dispose();
        _ended.Dispose();
    }

    private async Task KeepAsync()
    {
        while (true)
        {
            await Task.Delay(Duration / 3, _time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested) return;
            try
            {
                if (await _store.LeaseAsync(_owner, Name, _holder, Duration, _ended.Token)) continue;
                await _lost.CancelAsync();
                return;
            }
            catch (Exception e)
            {
                // Every commit is fenced by its checkpoint, whoever holds the lease.
                if (!_ended.IsCancellationRequested) EventsLog.FeedLeaseFailed(_logger, e);
            }
        }
    }
}
