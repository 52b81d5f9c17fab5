namespace Knowrithm.Client.Events;

internal static class StatusSql
{
    // A subject that no event has: hashes are longer.
    private const string Probe = "probe";

    public static async Task<StoreStatus> CheckAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        await WriteAsync(db, owner, token);
        var (w, h) = (db.W, db.H);
        var counts = await db.Session.QueryAsync(
            $"""
            SELECT {w["Handler"]}, {w["State"]}, COUNT(*) FROM {w}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} IN ({WorkEntity.Waiting}, {WorkEntity.Dead}) GROUP BY {w["Handler"]}, {w["State"]}
            """,
            static row => (Handler: row.GetString(0), State: row.GetInt32(1), Count: Convert.ToInt64(row.GetValue(2), null)), token);
        var due = (await db.Session.QueryAsync(
            $"""
            SELECT {w["Handler"]}, MIN({w["DueAt"]}) FROM {w}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Waiting} AND {w["DueAt"]} <= {db.Now} GROUP BY {w["Handler"]}
            """,
            static row => (Handler: row.GetString(0), At: row.GetInt64(1)), token))
                .ToDictionary(static row => row.Handler, static row => row.At, StringComparer.Ordinal);
        var handlers = (await db.Session.QueryAsync(
            $"SELECT {h["Name"]}, {h["SeenAt"]}, {h["PausedAt"]}, {h["PauseReason"]}, {h["RetiredAt"]} FROM {h} WHERE {SqlScope.Owned(h, owner)}",
            static row => new HandlerStatus
            {
                Handler = row.GetString(0),
                SeenAt = SqlScope.At(row.GetInt64(1)),
                PausedAt = row.IsDBNull(2) ? null : SqlScope.At(row.GetInt64(2)),
                PauseReason = ClaimSql.Text(row, 3),
                IsRetired = !row.IsDBNull(4),
            },
            token)).ToDictionary(static one => one.Handler, StringComparer.Ordinal);
        var names = handlers.Keys.Union(counts.Select(static row => row.Handler), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new(SqlScope.At(db.Now), [.. names.Select(name => (handlers.GetValueOrDefault(name) ?? new() { Handler = name }) with
        {
            Waiting = counts.Where(row => row.Handler == name && row.State == WorkEntity.Waiting).Sum(static row => row.Count),
            DeadLetters = counts.Where(row => row.Handler == name && row.State == WorkEntity.Dead).Sum(static row => row.Count),
            OldestDue = due.TryGetValue(name, out var at) ? TimeSpan.FromMilliseconds(db.Now - at) : null,
        })]);
    }

    private static async Task WriteAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var s = db.S;
        if (await db.Session.ExecuteAsync(
            $"UPDATE {s} SET {s["TouchedAt"]} = {db.Now} WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} = {Probe}", token) > 0) return;
        await db.Session.ExecuteAsync(
            $"""
            INSERT INTO {s} ({s["Application"]}, {s["Account"]}, {s["Subject"]}, {s["Last"]}, {s["TouchedAt"]})
            VALUES ({owner.Application}, {owner.Account}, {Probe}, {0L}, {db.Now})
            """,
            token);
    }
}
