namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
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
            MemoryRow[] candidates = request.Key is not null
                ? [.. known.Where(row => row.State == MemoryState.Waiting && (row.Lease is null || row.DueAt <= now))]
                : [.. known.Where(row => row.Event.Owner == request.Owner && IsFound(row) && row.State == MemoryState.Waiting && row.DueAt <= now)
                    .OrderBy(static row => row.DueAt).ThenBy(static row => row.Event.Sequence)];
            foreach (var row in candidates)
            {
                if (claims.Count >= request.Count) break;
                if (!request.Handlers.Contains(row.Handler)) continue;
                if (request.Key is null && !request.Unordered.Contains(row.Handler) && IsBehind(row, now)) continue;
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

    // A delivery is claimed by its key, inside its request: whoever else claims it would handle it beside that, or in its place.
    private static bool IsFound(MemoryRow row) => row.Event.Stored.Source == EventSource.ChangeFeed;

    // One that waits to be delivered again may wait for ever.
    private bool IsBehind(MemoryRow row, DateTimeOffset now) => OfSubject(row).Any(other =>
        other.State == MemoryState.Waiting && other.Event.Sequence < row.Event.Sequence && (IsFound(other) || (other.Lease is not null && other.DueAt > now)));

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
}
