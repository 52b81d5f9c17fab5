using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Runs due events while the host runs. A store that is unavailable never stops the host.</summary>
internal sealed class EventWorker(
    EventPump pump, AttemptRunner runner, IEventStore store, HandlerCatalog handlers, EventSignal signal, RunningAttempts running, AttemptSlots slots,
        EventGauges gauges, IOptions<KnowrithmEventsOptions> options, TimeProvider time,
    ILogger<EventWorker> logger, EventForwarding? forwarding = null, ChangeFeed? feed = null)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan StoreAway = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _attempts = [];
    private Task _loop = Task.CompletedTask;
    private Task _cleaning = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (forwarding is not null) RequireNothingElse();
        // In memory, webhooks are handled inside their requests.
        if ((!store.IsDurable && feed is null) || pump.IsForwarding) return Task.CompletedTask;
        if (store.IsDurable && handlers.All.FirstOrDefault(static handler => !handler.IsNamed) is { } unnamed)
            throw new InvalidOperationException(
                $"The handler of {unnamed.Event.Name} that is a function has no name. With a durable store its rows are found by its name: "
                + $"AddHandler<{unnamed.Event.Name}>(\"name\", …).");
        _loop = Task.Run(LoopAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _loop;
        await _cleaning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await Task.WhenAll(_attempts.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The host's limit is over; what still runs is given back, so that another instance need not wait for its lease to expire.
            foreach (var claim in running.All)
            {
                try
                {
                    await store.RetryAsync(claim, TimeSpan.Zero, null, false, CancellationToken.None).AsTask()
                        .WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
                }
                catch (Exception e)
                {
                    EventsLog.NotRecorded(logger, e, claim.Handler, claim.Event.ToString());
                }
            }
        }
    }

    public void Dispose() => _stopping.Dispose();

    private void RequireNothingElse()
    {
        var others = handlers.Names.Select(static name => $"the handler '{name}'").ToList();
        if (!pump.IsForwarding) others.Insert(0, $"the store {store.GetType().Name.Split('`')[0]} (UseSqlite, UseEntityFrameworkCore, UseStore, …)");
        if (others.Count > 0) throw new InvalidOperationException(
            $"Events are forwarded to a message bus, so nothing is stored or handled here. Remove {string.Join(", ", others)}, or remove ForwardTo.");
    }

    private async Task LoopAsync()
    {
        for (var isAway = false; !_stopping.IsCancellationRequested;)
        {
            var next = signal.Next;
            var wait = options.Value.PollInterval;
            try
            {
                var room = slots.Room(_attempts.Count);
                var claims = await pump.ClaimAsync(room, null, _stopping.Token);
                foreach (var claim in claims) Start(claim);
                if (isAway) EventsLog.StoreBack(logger);
                isAway = false;
                if (room > 0 && claims.Count >= room) continue;
                await CleanAsync();
                await gauges.RefreshAsync(pump.Owner, _stopping.Token);
            }
            catch (Exception e)
            {
                if (_stopping.IsCancellationRequested) break;
                if (!isAway) EventsLog.StoreAway(logger, e);
                gauges.Clear();
                (isAway, wait) = (true, StoreAway);
            }
            await WaitAsync(next, wait);
        }
    }

    // Beside the claims: what is old may be much, after a long time or with other settings.
    private async Task CleanAsync()
    {
        if (!_cleaning.IsCompleted) return;
        var before = _cleaning;
        _cleaning = pump.IsCleaningDue ? Task.Run(async () => await pump.CleanAsync(_stopping.Token), CancellationToken.None) : Task.CompletedTask;
        await before;
    }

    private async Task WaitAsync(Task next, TimeSpan wait)
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        await Task.WhenAny(next, Task.Delay(wait, time, early.Token));
        await early.CancelAsync();
    }

    private void Start(ClaimedEvent claim)
    {
        var attempt = Task.Run(() => RunAsync(claim), CancellationToken.None);
        _attempts[attempt] = true;
        attempt.ContinueWith(
            ended =>
            {
                _attempts.TryRemove(ended, out _);
                if (ended.Exception is { } error) EventsLog.EngineFailed(logger, error);
                signal.Set();
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RunAsync(ClaimedEvent claim)
    {
        using var slot = await slots.EnterAsync(_stopping.Token);
        if (slot is null) await runner.GiveBackAsync(claim, _stopping.Token);
        else await runner.RunAsync(claim, false, _stopping.Token, slot);
    }
}
