namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
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
                .Select(static row => new DeadLetter
                {
                    Id = row.Id,
                    Handler = row.Handler,
                    Event = row.Event.Stored,
                    Attempts = row.Attempts,
                    Error = row.Error ?? default,
                    At = row.EndedAt,
                })]);
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
}
