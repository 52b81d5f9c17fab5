namespace Knowrithm.Client.Events;

/// <summary>
/// A store that keeps events in this process only: everything is forgotten when it ends. For tests, and for webhooks that are handled inside the request, where
/// what was not handled is delivered again.
/// </summary>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="maxRemembered">
/// How many events that are done are remembered at most, and how many that failed or became dead letters; the oldest are forgotten first. What is due
/// or being handled does not count. The bodies of both have 32 MiB together; a delivery brings its body again.
/// </param>
public sealed partial class MemoryEventStore(TimeProvider? time = null, int maxRemembered = 100_000) : IEventStore, IChangeStore
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly object _gate = new();
    private readonly Dictionary<(EventOwner Owner, string Key), MemoryEvent> _events = [];
    private readonly Dictionary<(EventOwner Owner, string Name), MemoryHandler> _handlers = [];
    private readonly Dictionary<(EventOwner Owner, string Subject), List<MemoryEvent>> _subjects = [];
    private readonly MemoryLimits _limits = new(maxRemembered);
    private long _sequence;

    /// <inheritdoc/>
    public bool IsDurable => false;

    private DateTimeOffset Now => _time.GetUtcNow();

    private IEnumerable<MemoryRow> Rows => _events.Values.SelectMany(static one => one.Rows);

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storedEvent);
        lock (_gate) return new(Append(owner, storedEvent));
    }

    private bool Append(EventOwner owner, StoredEvent storedEvent)
    {
        if (_events.TryGetValue((owner, storedEvent.Key), out var known))
        {
            known.Recall(storedEvent.Body);
            return false;
        }
        var added = new MemoryEvent(owner, storedEvent, Now, ++_sequence);
        _events.Add((owner, storedEvent.Key), added);
        if (storedEvent.Subject is { } subject)
        {
            if (!_subjects.TryGetValue((owner, subject), out var others)) _subjects[(owner, subject)] = others = [];
            others.Add(added);
        }
        foreach (var handler in HandlerSubscription.For(Active(owner), storedEvent.Type, storedEvent.IsUnknown)) added.Add(handler.Name, Now);
        if (added.Rows.Count == 0) Rest(added);
        return true;
    }
}
