namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        lock (_gate)
            return new([.. Dead(owner, new()).GroupBy(static row => (row.Handler, row.Error?.Type)).Select(static group => new DeadLetterGroup
            {
                Handler = group.Key.Handler,
                ErrorType = group.Key.Type ?? "",
                Count = group.LongCount(),
                Oldest = group.Min(static row => row.EndedAt),
                Newest = group.Max(static row => row.EndedAt),
            })]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        lock (_gate)
        {
            IEnumerable<MemoryEvent> known = filter.Key is { } key ? _events.TryGetValue((owner, key), out var found) ? [found] : []
                : filter.Subject is { } subject ? _subjects.GetValueOrDefault((owner, subject)) ?? []
                : _events.Values.Where(one => one.Owner == owner);
            return new([.. known
                .Where(one => filter.Subject is null || one.Stored.Subject == filter.Subject)
                .Where(one => !(one.Stored.ReceivedAt < filter.From) && !(one.Stored.ReceivedAt >= filter.Before))
                .Where(one => after is null || one.Stored.ReceivedAt < after.ReceivedAt
                    || (one.Stored.ReceivedAt == after.ReceivedAt && string.CompareOrdinal(one.Stored.Key, after.Key) < 0))
                .OrderByDescending(static one => one.Stored.ReceivedAt).ThenByDescending(static one => one.Stored.Key, StringComparer.Ordinal)
                .Take(count)
                .Select(one => Record(one, filter.IncludeBodies, one.Rows))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = Now;
            return new([.. Rows
                .Where(row => row.Event.Owner == owner && row.Handler == handler && row.State == MemoryState.Waiting && row.DueAt <= now)
                .OrderBy(static row => row.DueAt).ThenBy(static row => row.Event.Sequence)
                .Take(count)
                .Select(row => Record(row.Event, false, [row]))]);
        }
    }

    private EventRecord Record(MemoryEvent one, bool includeBody, IEnumerable<MemoryRow> rows) => new(
        includeBody ? one.Stored : one.Stored.With(default), [.. rows.Select(Handling).OrderBy(static row => row.Handler, StringComparer.Ordinal)]);

    private EventHandling Handling(MemoryRow row) => new()
    {
        Handler = row.Handler,
        State = row.State switch
        {
            MemoryState.Done => EventHandlingState.Done,
            MemoryState.Dead => EventHandlingState.Dead,
            _ => row.Lease is not null && row.DueAt > Now ? EventHandlingState.Running : EventHandlingState.Waiting,
        },
        Attempts = row.Attempts,
        Error = row.Error,
        DueAt = row.State == MemoryState.Waiting && row.DueAt != DateTimeOffset.MaxValue ? row.DueAt : null,
        EndedAt = row.State == MemoryState.Waiting ? null : row.EndedAt,
    };
}
