namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
    /// <inheritdoc/>
    public ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var events = _events.Values.Where(one => one.Owner == owner && one.Stored.Subject == subject).ToArray();
            foreach (var one in events)
            {
                one.Forget();
                foreach (var row in one.Rows) row.End(MemoryState.Done, null, Now);
                Rest(one);
            }
            EraseStates(owner, subject);
            return new(events.Length);
        }
    }

    /// <inheritdoc/>
    public ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = Now;
            Remove(Rows.Where(row => row.Event.Owner == owner && row.State == MemoryState.Dead && row.EndedAt < now - retention.DeadLetters));
            foreach (var one in _events.Values.Where(one => one.Owner == owner && one.Rows.All(static row => row.State == MemoryState.Done)).ToArray())
            {
                if (one.Stored.ReceivedAt < now - retention.Bodies && one.Rows.All(row => row.EndedAt < now - retention.Bodies)) one.Forget();
                if (one.Stored.ReceivedAt < now - retention.Keys) Remove(one);
            }
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = Now;
            var rows = Rows.Where(row => row.Event.Owner == owner).ToLookup(static row => row.Handler);
            var names = _handlers.Keys.Where(key => key.Owner == owner).Select(static key => key.Name).Union(rows.Select(static group => group.Key));
            return new(new StoreStatus(now, [.. names.Order(StringComparer.Ordinal).Select(name =>
            {
                var handler = _handlers.GetValueOrDefault((owner, name));
                var waiting = rows[name].Where(static row => row.State == MemoryState.Waiting).ToArray();
                var due = waiting.Where(row => row.Lease is null && row.DueAt <= now).ToArray();
                return new HandlerStatus
                {
                    Handler = name, Waiting = waiting.Length, OldestDue = due.Length == 0 ? null : now - due.Min(static row => row.DueAt),
                    DeadLetters = rows[name].Count(static row => row.State == MemoryState.Dead), PausedAt = handler?.PausedAt,
                        PauseReason = handler?.PauseReason,
                    SeenAt = handler?.SeenAt, IsRetired = handler?.IsRetired ?? false,
                };
            })]));
        }
    }

    private void Remove(MemoryEvent one)
    {
        var key = (one.Owner, one.Stored.Key);
        if (_events.GetValueOrDefault(key) == one) _events.Remove(key);
        if (one.Stored.Subject is { } subject && _subjects.TryGetValue((one.Owner, subject), out var others) && others.Remove(one) && others.Count == 0)
            _subjects.Remove((one.Owner, subject));
    }

    private void Rest(MemoryEvent one)
    {
        foreach (var forgotten in _limits.Rest(one)) Remove(forgotten);
    }
}
