using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>This instance's side of the store: prepared once, handlers registered, rows claimed.</summary>
internal sealed class EventPump(
    IEventStore store, HandlerCatalog handlers, RunningAttempts running, IOptions<KnowrithmEventsOptions> options, TimeProvider time,
        ILogger<EventPump> logger, IHostEnvironment? environment = null)
    : IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FaultCounts = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Cleaning = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _once = new(1);
    private readonly string _instance = $"{Environment.MachineName}/{Environment.ProcessId}";
    private bool _isReady;
    private (Exception Error, long At)? _appendFault;
    private long _beat;
    private long _cleaned;

    public EventOwner Owner { get; } = new(options.Value.Application ?? environment?.ApplicationName ?? "", options.Value.Account);

    /// <summary>Gets whether events go to the application's message bus, and none is kept here.</summary>
    public bool IsForwarding => store is ForwardingEventStore;

    /// <summary>Gets why the last append failed, if that is not long ago: a store that is full may be read, and take small changes, all the same.</summary>
    public Exception? AppendFault => _appendFault is var (error, at) && time.GetElapsedTime(at) < FaultCounts ? error : null;

    public ValueTask<bool> AppendAsync(StoredEvent one, CancellationToken cancellationToken) =>
        AppendAsync(token => store.AppendAsync(Owner, one, token), cancellationToken);

    public async ValueTask<bool> AppendAsync(Func<CancellationToken, ValueTask<bool>> append, CancellationToken cancellationToken)
    {
        await using var limit = new AttemptLimit(options.Value.AppendTimeout, time, logger, cancellationToken);
        try
        {
            await EnsureReadyAsync(limit.Token);
            var isNew = await append(limit.Token);
            _appendFault = null;
            return isNew;
        }
        catch (Exception e)
        {
            var error = limit.IsOver && !cancellationToken.IsCancellationRequested
                ? new TimeoutException($"The {(IsForwarding ? "forwarder" : "store")} did not respond within {limit.Timeout}.", e) : e;
            _appendFault = (error, time.GetTimestamp());
            if (ReferenceEquals(error, e)) throw;
            throw error;
        }
    }

    public async ValueTask EnsureReadyAsync(CancellationToken cancellationToken)
    {
        if (_isReady && time.GetElapsedTime(_beat) < Heartbeat) return;
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (!_isReady) await store.PrepareAsync(cancellationToken);
            else if (time.GetElapsedTime(_beat) < Heartbeat) return;
            await store.RegisterAsync(Owner, handlers.Subscriptions, !_isReady, cancellationToken);
            (_isReady, _beat) = (true, time.GetTimestamp());
        }
        finally
        {
            _once.Release();
        }
    }

    public async ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(int count, string? key, CancellationToken cancellationToken)
    {
        await EnsureReadyAsync(cancellationToken);
        if (handlers.Names.Count == 0 || count == 0) return [];
        return await running.ClaimAsync(() => store.ClaimAsync(new()
        {
            Owner = Owner,
            Handlers = handlers.Names,
            Unordered = handlers.Unordered,
            Instance = _instance,
            Count = count,
            Lease = options.Value.Lease,
            ProbeInterval = options.Value.ProbeInterval,
            Key = key,
        }, cancellationToken));
    }

    public bool IsCleaningDue => _cleaned == 0 || time.GetElapsedTime(_cleaned) >= Cleaning;

    public async ValueTask CleanAsync(CancellationToken cancellationToken)
    {
        if (!IsCleaningDue) return;
        _cleaned = time.GetTimestamp();
        await store.CleanAsync(Owner, new(options.Value.KeepKeys, options.Value.KeepBodies, options.Value.KeepDeadLetters), cancellationToken);
    }

    public void Dispose() => _once.Dispose();
}
