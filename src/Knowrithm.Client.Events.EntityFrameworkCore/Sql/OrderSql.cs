namespace Knowrithm.Client.Events;

/// <summary>
/// Keeps rows that wait for an earlier one of their subject out of the way: they are not due until it ends, so that a claim reads none of them. The first
/// waiting row of a handler and subject is never held back; a claim checks the order by itself all the same.
/// </summary>
internal static class OrderSql
{
    /// <summary>The due time of a row that is held back: later than every other.</summary>
    public const long Held = 253_402_300_800_000;

    /// <summary>Whether an earlier row of the same handler and subject waits.</summary>
    public static FormattableString IsBehind(SqlScope db, string row)
    {
        var (w, r) = (db.W, new SqlText(row));
        return $"""
            EXISTS (SELECT 1 FROM {w} x WHERE x.{w["Application"]} = {r}.{w["Application"]} AND x.{w["Account"]} = {r}.{w["Account"]}
            AND x.{w["Handler"]} = {r}.{w["Handler"]} AND x.{w["Subject"]} = {r}.{w["Subject"]} AND x.{w["State"]} = {WorkEntity.Waiting}
            AND x.{w["Sequence"]} < {r}.{w["Sequence"]})
            """;
    }

    /// <summary>
    /// Ends claims and makes the next rows of their subjects due, in one command, which has to be a transaction. Appends to the subjects wait: one that
    /// has seen such a row wait would hold its own back for ever. The release does nothing for a claim that was lost: its row waits, and is not held back.
    /// </summary>
    /// <returns>The ids of those that were current.</returns>
    public static async Task<HashSet<string>> EndAsync(
        SqlScope db, IReadOnlyList<ClaimedEvent> claims, int state, EventError? error, CancellationToken token)
    {
        var ended = new HashSet<string>(StringComparer.Ordinal);
        var end = EndSql.End(db, claims, state, error, "ended");
        var ordered = claims.Where(HasSubject).ToList();
        await db.Session.ReadAsync(
            ordered.Count == 0 ? end : $"{Lock(db, ordered)};\n{end};\n{Release(db, ordered)}", token, ("ended", row => ended.Add(row.GetString(0))));
        return ended;
    }

    /// <summary>Makes the next row due after a claim that a handler's own transaction has ended.</summary>
    public static async Task<int> ReleaseNextAsync(SqlScope db, ClaimedEvent claim, CancellationToken token) =>
        HasSubject(claim) ? await db.Session.ExecuteAsync($"{Lock(db, [claim])};\n{Release(db, [claim])}", token) : 0;

    /// <summary>Makes every row due that is held back behind none: after a change of many rows, a process that ended in between, a deletion by hand.</summary>
    public static Task<int> ReleaseAllAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var w = db.W;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["DueAt"]} = {w["WrittenAt"]}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Waiting} AND {w["DueAt"]} = {Held} AND NOT {IsBehind(db, w.ToString())}
            """,
            token);
    }

    /// <summary>Holds back the rows that a change of many rows made due behind others. No append and no end runs beside it.</summary>
    public static Task<int> HoldAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var w = db.W;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["DueAt"]} = {Held}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Waiting} AND {w["LeaseId"]} IS NULL AND {w["DueAt"]} <= {db.Now}
            AND {w["Subject"]} IS NOT NULL AND {IsBehind(db, w.ToString())}
            """,
            token);
    }

    // A row whose event was removed still has its subject.
    private static bool HasSubject(ClaimedEvent claim) => claim.Event.Subject is not null || claim.Event.Key.Length == 0;

    // In the order of their names, so that two that end, or append, at once wait for each other and not in a circle.
    private static FormattableString Lock(SqlScope db, List<ClaimedEvent> claims)
    {
        var (s, w, dialect) = (db.S, db.W, db.Names.Dialect);
        if (dialect.IsSerial) return $"";
        return $"""
            {new SqlText(dialect.ShareHandlers ?? "")};
            SELECT s.{s["Last"]} FROM {s} s{new SqlText(dialect.LockHint)} WHERE {SqlScope.Owned(s, claims[0].Owner, "s")}
            AND s.{s["Subject"]} IN (SELECT o.{w["Subject"]} FROM {w} o WHERE o.{w["Id"]} IN {Ids(claims)})
            ORDER BY s.{s["Subject"]}{new SqlText(dialect.LockSuffix)}
            """;
    }

    // By what the rows say now: their handler may have been renamed since the claim.
    private static FormattableString Release(SqlScope db, List<ClaimedEvent> claims)
    {
        var w = db.W;
        return $"""
            UPDATE {w} SET {w["DueAt"]} = {w["WrittenAt"]} WHERE {w["DueAt"]} = {Held} AND {w["Id"]} IN (SELECT (
                SELECT x.{w["Id"]} FROM {w} x WHERE x.{w["Application"]} = o.{w["Application"]} AND x.{w["Account"]} = o.{w["Account"]}
                AND x.{w["Handler"]} = o.{w["Handler"]} AND x.{w["Subject"]} = o.{w["Subject"]} AND x.{w["State"]} = {WorkEntity.Waiting}
                ORDER BY x.{w["Sequence"]}{db.Limit(1)}) FROM {w} o WHERE o.{w["Id"]} IN {Ids(claims)})
            """;
    }

    private static string[] Ids(List<ClaimedEvent> claims) => [.. claims.Select(static claim => claim.Id)];
}
