using System.Data.Common;

namespace Knowrithm.Client.Events;

/// <summary>Lists events with what became of each for its handlers.</summary>
internal static class EventSql
{
    public static async Task<IReadOnlyList<EventRecord>> ListAsync(
        SqlScope db, EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken token)
    {
        var e = db.E;
        List<FormattableString> which = [SqlScope.Owned(e, owner, "e")];
        if (filter.Key is { } one) which.Add($"e.{e["Key"]} = {one}");
        if (filter.Subject is { } subject) which.Add($"e.{e["Subject"]} = {subject}");
        // Those of a subject are few, and sorted; in the order of an index, all events would be read until they are found.
        var sum = new SqlText(filter.Subject is null ? "" : " + 0");
        if (filter.From?.ToUnixTimeMilliseconds() is { } from) which.Add($"e.{e["ReceivedAt"]}{sum} >= {from}");
        if (filter.Before?.ToUnixTimeMilliseconds() is { } before) which.Add($"e.{e["ReceivedAt"]}{sum} < {before}");
        if (after?.ReceivedAt.ToUnixTimeMilliseconds() is { } at)
            which.Add($"e.{e["ReceivedAt"]}{sum} <= {at} AND (e.{e["ReceivedAt"]} < {at} OR e.{e["Key"]} < {after.Key})");
        var events = await db.Session.QueryAsync(
            $"""
            SELECT {ClaimSql.Columns(db, filter.IncludeBodies)}, e.{e["Id"]} FROM {e} e WHERE {new SqlRows(" AND ", which)}
            ORDER BY e.{e["ReceivedAt"]}{sum} DESC, e.{e["Key"]} DESC{db.Limit(Math.Min(count, ClaimSql.Most))}
            """,
            static row => (Event: ClaimSql.Read(row), Id: row.GetString(10)), token);
        var handlers = await HandlersAsync(db, events.ConvertAll(static one => one.Id), token);
        return events.ConvertAll(one => new EventRecord(one.Event, [.. handlers[one.Id]]));
    }

    public static async Task<IReadOnlyList<EventRecord>> ListDueAsync(SqlScope db, EventOwner owner, string handler, int count, CancellationToken token)
    {
        var (w, e, now) = (db.W, db.E, db.Now);
        return await db.Session.QueryAsync(
            $"""
            SELECT {ClaimSql.Columns(db, false)}, {Columns(db)} FROM {w} w LEFT JOIN {e} e ON e.{e["Id"]} = w.{w["EventId"]}
            WHERE {SqlScope.Owned(w, owner, "w")} AND w.{w["State"]} = {WorkEntity.Waiting} AND w.{w["Handler"]} = {handler} AND w.{w["DueAt"]} <= {now}
            ORDER BY w.{w["DueAt"]}, w.{w["Id"]}{db.Limit(count)}
            """,
            row => new EventRecord(ClaimSql.Read(row), [Handling(row, 10, now)]), token);
    }

    private static async Task<ILookup<string, EventHandling>> HandlersAsync(SqlScope db, List<string> events, CancellationToken token)
    {
        var (w, now) = (db.W, db.Now);
        var rows = events.Count == 0 ? [] : await db.Session.QueryAsync(
            $"SELECT {Columns(db)}, w.{w["EventId"]} FROM {w} w WHERE w.{w["EventId"]} IN {events}",
            row => (Handling: Handling(row, 0, now), Event: row.GetString(8)), token);
        return rows.OrderBy(static row => row.Handling.Handler, StringComparer.Ordinal)
            .ToLookup(static row => row.Event, static row => row.Handling, StringComparer.Ordinal);
    }

    private static SqlText Columns(SqlScope db) => new(string.Join(", ", ColumnNames.Select(name => $"w.{db.W[name]}")));

    private static EventHandling Handling(DbDataReader row, int at, long now)
    {
        var (state, due, isWaiting) = (row.GetInt32(at + 1), row.GetInt64(at + 2), row.GetInt32(at + 1) == WorkEntity.Waiting);
        return new()
        {
            Handler = row.GetString(at),
            State = state switch
            {
                WorkEntity.Done => EventHandlingState.Done,
                WorkEntity.Dead => EventHandlingState.Dead,
                _ => !row.IsDBNull(at + 3) && due > now ? EventHandlingState.Running : EventHandlingState.Waiting,
            },
            Attempts = row.GetInt32(at + 4),
            Error = ClaimSql.Text(row, at + 5) is { } type ? new(type, ClaimSql.Text(row, at + 6)) : null,
            DueAt = isWaiting && due < EndSql.Never ? SqlScope.At(due) : null,
            EndedAt = isWaiting || row.IsDBNull(at + 7) ? null : SqlScope.At(row.GetInt64(at + 7)),
        };
    }

    private static readonly string[] ColumnNames = ["Handler", "State", "DueAt", "LeaseId", "Attempts", "ErrorType", "Error", "EndedAt"];
}
