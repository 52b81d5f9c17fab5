namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
    /// <inheritdoc/>
    public ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        lock (_gate)
        {
            foreach (var subscription in handlers)
            {
                if (isStart && subscription.RenamedFrom is { } old && _handlers.TryGetValue((owner, old), out var before) && before.RenamedTo is null)
                {
                    (before.IsRetired, before.RenamedTo) = (true, subscription.Name);
                    foreach (var row in Rows.Where(row => row.Event.Owner == owner && row.Handler == old).ToArray())
                        if (row.Event.Rows.All(other => other.Handler != subscription.Name)) row.Handler = subscription.Name;
                    if (_handlers.TryGetValue((owner, subscription.Name), out var again)) again.RenamedTo = null;
                    else _handlers.Add((owner, subscription.Name),
                        new(subscription) { PausedAt = before.PausedAt, PauseReason = before.PauseReason, ProbeAt = before.ProbeAt });
                }
                var isNew = !_handlers.TryGetValue((owner, subscription.Name), out var handler);
                handler ??= _handlers[(owner, subscription.Name)] = new(subscription);
                (handler.Subscription, handler.SeenAt) = (subscription, Now);
                if (isStart && handler.RenamedTo is null) handler.IsRetired = false;
                if (isNew) Fill(owner, subscription.Name, EventsSince(owner, Now - subscription.Since), false);
            }
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken)
    {
        lock (_gate)
            if (_handlers.TryGetValue((owner, handler), out var one) && (one.PausedAt is null || probeAfter is null))
                (one.PausedAt, one.PauseReason, one.ProbeAt) = (one.PausedAt ?? Now, reason, Now + probeAfter);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken)
    {
        lock (_gate)
            if (_handlers.TryGetValue((owner, handler), out var one)) (one.PausedAt, one.PauseReason, one.ProbeAt) = (null, null, null);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_handlers.TryGetValue((owner, handler), out var one)) one.IsRetired = true;
            return new(Remove(Rows.Where(row => row.Event.Owner == owner && row.Handler == handler && row.State == MemoryState.Waiting)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken)
    {
        lock (_gate) return new(Replay(owner, handler, EventsSince(owner, from)));
    }

    /// <inheritdoc/>
    public ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken)
    {
        lock (_gate) return new(Replay(owner, handler, _events.TryGetValue((owner, key), out var one) ? [one] : []) > 0);
    }

    private long Replay(EventOwner owner, string handler, IEnumerable<MemoryEvent> events) => Active(owner).Exists(one => one.Name == handler)
        ? Fill(owner, handler, events, true) : throw new InvalidOperationException($"The handler '{handler}' is not registered.");

    private IEnumerable<MemoryEvent> EventsSince(EventOwner owner, DateTimeOffset from) =>
        _events.Values.Where(one => one.Owner == owner && one.Stored.ReceivedAt >= from).OrderBy(static one => one.Sequence);

    private List<HandlerSubscription> Active(EventOwner owner) =>
        [.. _handlers.Where(pair => pair.Key.Owner == owner && !pair.Value.IsRetired).Select(static pair => pair.Value.Subscription)];

    private long Fill(EventOwner owner, string handler, IEnumerable<MemoryEvent> events, bool again)
    {
        long count = 0;
        foreach (var one in events.Where(static one => !one.IsForgotten))
        {
            if (!HandlerSubscription.For(Active(owner), one.Stored.Type, one.Stored.IsUnknown).Any(other => other.Name == handler)) continue;
            var row = one.Rows.FirstOrDefault(row => row.Handler == handler);
            if (row is null) one.Add(handler, Now);
            else if (again && row.State != MemoryState.Waiting) row.Wait(Now);
            else continue;
            count++;
        }
        return count;
    }
}
