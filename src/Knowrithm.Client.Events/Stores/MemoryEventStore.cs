namespace Knowrithm.Client.Events;

/// <summary>
/// Keeps events in this process only: everything is forgotten when it ends. For tests, and for webhooks that are handled inside the request, where
/// what was not handled is delivered again.
/// </summary>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="maxRemembered">
/// How many events that are done are remembered at most, and how many that failed or became dead letters; the oldest are forgotten first. What is due
/// or being handled does not count. The bodies of both have 32 MiB together; a delivery brings its body again.
/// </param>
public sealed class MemoryEventStore(TimeProvider? time = null, int maxRemembered = 100_000) : IEventStore
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
        lock (_gate)
        {
            if (_events.TryGetValue((owner, storedEvent.Key), out var known))
            {
                known.Recall(storedEvent.Body);
                return new(false);
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
            return new(true);
        }
    }

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
                if (isNew) Fill(owner, subscription, Now - subscription.Since, false);
            }
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_gate)
        {
            var now = Now;
            var known = request.Key is null ? Rows : _events.GetValueOrDefault((request.Owner, request.Key))?.Rows ?? [];
            foreach (var row in known.Where(row => row.State == MemoryState.Waiting && row.WrittenAt > now && row.DueAt != DateTimeOffset.MaxValue))
                (row.DueAt, row.WrittenAt) = (now + (row.DueAt - row.WrittenAt), now);
            var claims = new List<ClaimedEvent>();
            var candidates = request.Key is { } key
                ? _events.TryGetValue((request.Owner, key), out var one)
                ? [.. one.Rows.Where(row => row.State == MemoryState.Waiting && (row.Lease is null || row.DueAt <= now))] : []
                : Rows.Where(row => row.Event.Owner == request.Owner && row.State == MemoryState.Waiting && row.DueAt <= now).OrderBy(static row => row.DueAt)
                .ThenBy(static row => row.Event.Sequence).ToArray();
            foreach (var row in candidates)
            {
                if (claims.Count >= request.Count) break;
                if (!request.Handlers.Contains(row.Handler) || (request.Key is null && !request.Unordered.Contains(row.Handler) && IsBehind(row))) continue;
                var isProbe = false;
                if (_handlers.TryGetValue((request.Owner, row.Handler), out var handler) && handler.PausedAt is not null)
                {
                    if (!(handler.ProbeAt <= now || handler.ProbeAt - request.ProbeInterval > now)) continue;
                    (handler.ProbeAt, isProbe) = (now + request.ProbeInterval, true);
                }
                (row.Lease, row.DueAt, row.WrittenAt) = (Guid.NewGuid().ToString("N"), now + request.Lease, now);
                row.Attempts++;
                claims.Add(new()
                {
                    Id = row.Id,
                    Lease = row.Lease,
                    Handler = row.Handler,
                    Owner = request.Owner,
                    Event = row.Event.Stored,
                    Attempt = row.Attempts,
                    IsProbe = isProbe,
                    NewerHandled = IsNewerDone(row),
                });
            }
            return new(claims);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsWaitingAsync(EventOwner owner, string key, CancellationToken cancellationToken)
    {
        lock (_gate) return new(_events.TryGetValue((owner, key), out var one) && one.Rows.Any(static row => row.State == MemoryState.Waiting));
    }

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) =>
        Change(claim, row => (row.DueAt, row.WrittenAt) = (Now + lease, Now));

    /// <inheritdoc/>
    public ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) => Change(claim, row =>
    {
        row.End(MemoryState.Done, null, Now);
        Rest(row.Event);
        if (claim.IsProbe && _handlers.TryGetValue((claim.Owner, claim.Handler), out var handler) && handler.ProbeAt is not null)
            (handler.PausedAt, handler.PauseReason, handler.ProbeAt) = (null, null, null);
    });

    /// <inheritdoc/>
    public ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        Change(claim, row =>
    {
        (row.Lease, row.DueAt, row.WrittenAt) = (null, delay == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : Now + delay, Now);
        row.Error = error ?? row.Error;
        if (!countAttempt) row.Attempts--;
        Rest(row.Event);
    });

    /// <inheritdoc/>
    public ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) => Change(claim, row =>
    {
        row.End(MemoryState.Dead, error, Now);
        Rest(row.Event);
    });

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
    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_gate)
        {
            return new([.. Dead(owner, filter)
                .OrderBy(static row => row.EndedAt).ThenBy(static row => row.Id, StringComparer.Ordinal)
                .Where(row => after is null || row.EndedAt > after.At || (row.EndedAt == after.At && string.CompareOrdinal(row.Id, after.Id) > 0))
                .Take(count)
                .Select(static row => new DeadLetter { Id = row.Id, Handler = row.Handler, Event = row.Event.Stored, Attempts = row.Attempts, Error = row.Error
                    ?? default, At = row.EndedAt })]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_gate)
        {
            var rows = Dead(owner, filter).Where(static row => !row.Event.IsForgotten).ToArray();
            foreach (var row in rows) row.Wait(Now);
            return new(rows.Length);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_gate) return new(Remove(Dead(owner, filter)));
    }

    /// <inheritdoc/>
    public ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken)
    {
        lock (_gate) return new(_handlers.TryGetValue((owner, handler), out var one) ? Fill(owner, one.Subscription, from, true)
            : throw new InvalidOperationException($"The handler '{handler}' is not registered."));
    }

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

    private List<HandlerSubscription> Active(EventOwner owner) =>
        [.. _handlers.Where(pair => pair.Key.Owner == owner && !pair.Value.IsRetired).Select(static pair => pair.Value.Subscription)];

    private bool IsBehind(MemoryRow row) => OfSubject(row).Any(other => other.State == MemoryState.Waiting && other.Event.Sequence < row.Event.Sequence);

    // From the newest: a new event of a subject with thousands is the last one.
    private bool IsNewerDone(MemoryRow row)
    {
        if (row.Event.Stored.Subject is not { } subject) return false;
        var all = _subjects[(row.Event.Owner, subject)];
        for (var i = all.Count - 1; i >= 0 && all[i].Sequence > row.Event.Sequence; i--)
            if (all[i].Rows.Any(other => other.Handler == row.Handler && other.State == MemoryState.Done)) return true;
        return false;
    }

    private IEnumerable<MemoryRow> OfSubject(MemoryRow row) =>
        row.Event.Stored.Subject is { } subject ? _subjects[(row.Event.Owner, subject)].SelectMany(static one => one.Rows)
        .Where(other => other.Handler == row.Handler) : [];

    private void Remove(MemoryEvent one)
    {
        var key = (one.Owner, one.Stored.Key);
        if (_events.GetValueOrDefault(key) == one) _events.Remove(key);
        if (one.Stored.Subject is { } subject && _subjects.TryGetValue((one.Owner, subject), out var others) && others.Remove(one) && others.Count == 0)
            _subjects.Remove((one.Owner, subject));
    }

    private long Fill(EventOwner owner, HandlerSubscription handler, DateTimeOffset from, bool again)
    {
        long count = 0;
        foreach (var one in _events.Values.Where(one => one.Owner == owner && one.Stored.ReceivedAt >= from && !one.IsForgotten)
            .OrderBy(static one => one.Sequence))
        {
            if (!HandlerSubscription.For(Active(owner), one.Stored.Type, one.Stored.IsUnknown).Any(other => other.Name == handler.Name)) continue;
            var row = one.Rows.FirstOrDefault(row => row.Handler == handler.Name);
            if (row is null) one.Add(handler.Name, Now);
            else if (again && row.State != MemoryState.Waiting) row.Wait(Now);
            else continue;
            count++;
        }
        return count;
    }

    private IEnumerable<MemoryRow> Dead(EventOwner owner, DeadLetterFilter filter) => Rows.Where(row =>
        row.State == MemoryState.Dead && row.Event.Owner == owner && (filter.Ids is null || filter.Ids.Contains(row.Id))
        && (filter.Handler is null || filter.Handler == row.Handler)
        && (filter.ErrorType is null || filter.ErrorType == row.Error?.Type) && !(row.EndedAt < filter.From) && !(row.EndedAt >= filter.Before));

    private static long Remove(IEnumerable<MemoryRow> rows)
    {
        var all = rows.ToArray();
        foreach (var row in all) row.Event.Rows.Remove(row);
        return all.Length;
    }

    private void Rest(MemoryEvent one)
    {
        foreach (var forgotten in _limits.Rest(one)) Remove(forgotten);
    }

    private ValueTask<bool> Change(ClaimedEvent claim, Action<MemoryRow> change)
    {
        ArgumentNullException.ThrowIfNull(claim);
        lock (_gate)
        {
            var row = _events.GetValueOrDefault((claim.Owner, claim.Event.Key))?.Rows
                .FirstOrDefault(row => row.Id == claim.Id && row.Lease == claim.Lease && row.State == MemoryState.Waiting);
            if (row is not null) change(row);
            return new(row is not null);
        }
    }
}
