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
    /// Ends a claim and makes the next row of its subject due, in one transaction. Appends to the subject wait: one that has seen this row wait would
    /// hold its own back for ever.
    /// </summary>
    public static async Task<int> EndAsync(SqlScope db, ClaimedEvent claim, int state, EventError? error, CancellationToken token)
    {
        var end = EndSql.End(db, claim, state, error);
        if (!HasSubject(claim)) return await db.Session.ExecuteAsync(end, token);
        if (db.Names.Dialect.IsCommandAtomic) return await EndAtOnceAsync(db, claim, end, token);
        // One command, and one number: of the rows that the last statement changed.
        var ended = await db.Session.ExecuteAsync(db.Names.Dialect.IsSerial ? end : $"{Lock(db, claim)};\n{end}", token);
        if (ended == 1) await ReleaseAsync(db, claim, token);
        return ended;
    }

    /// <summary>Makes the next row due after a claim that a handler's own transaction has ended.</summary>
    public static async Task<int> ReleaseNextAsync(SqlScope db, ClaimedEvent claim, CancellationToken token)
    {
        if (!HasSubject(claim)) return 0;
        if (!db.Names.Dialect.IsSerial) await db.Session.ExecuteAsync(Lock(db, claim), token);
        return await ReleaseAsync(db, claim, token);
    }

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

    // All of it in one command. The release does nothing for a claim that was lost: its row waits, and is not held back.
    private static async Task<int> EndAtOnceAsync(SqlScope db, ClaimedEvent claim, FormattableString end, CancellationToken token)
    {
        var ended = 0;
        await db.Session.ReadAsync(
            $"{Lock(db, claim)};\n{end} RETURNING {db.W["Id"]} AS ended;\n{Release(db, claim)}", token, ("ended", _ => ended++));
        return ended;
    }

    // A row whose event was removed still has its subject.
    private static bool HasSubject(ClaimedEvent claim) => claim.Event.Subject is not null || claim.Event.Key.Length == 0;

    private static FormattableString Lock(SqlScope db, ClaimedEvent claim)
    {
        var (s, w, dialect) = (db.S, db.W, db.Names.Dialect);
        return $"""
            {new SqlText(dialect.ShareHandlers ?? "")};
            SELECT s.{s["Last"]} FROM {s} s{new SqlText(dialect.LockHint)} WHERE {SqlScope.Owned(s, claim.Owner, "s")}
            AND s.{s["Subject"]} = (SELECT o.{w["Subject"]} FROM {w} o WHERE o.{w["Id"]} = {claim.Id}){new SqlText(dialect.LockSuffix)}
            """;
    }

    // By what the row says now: its handler may have been renamed since the claim.
    private static Task<int> ReleaseAsync(SqlScope db, ClaimedEvent claim, CancellationToken token) => db.Session.ExecuteAsync(Release(db, claim), token);

    private static FormattableString Release(SqlScope db, ClaimedEvent claim)
    {
        var w = db.W;
        return $"""
            UPDATE {w} SET {w["DueAt"]} = {w["WrittenAt"]} WHERE {w["DueAt"]} = {Held} AND {w["Id"]} = (
                SELECT x.{w["Id"]} FROM {w} o JOIN {w} x ON x.{w["Application"]} = o.{w["Application"]} AND x.{w["Account"]} = o.{w["Account"]}
                AND x.{w["Handler"]} = o.{w["Handler"]} AND x.{w["Subject"]} = o.{w["Subject"]} AND x.{w["State"]} = {WorkEntity.Waiting}
                WHERE o.{w["Id"]} = {claim.Id} ORDER BY x.{w["Sequence"]}{db.Limit(1)})
            """;
    }
}
