namespace Knowrithm.Client.Events;

internal static class RetentionSql
{
    public static async Task CleanAsync(SqlScope db, EventOwner owner, EventRetention retention, CancellationToken token)
    {
        var (e, w, s) = (db.E, db.W, db.S);
        var (bodies, keys) = (db.Now - SqlScope.Milliseconds(retention.Bodies), db.Now - SqlScope.Milliseconds(retention.Keys));
        await db.Session.ExecuteAsync(
            $"""
            DELETE FROM {w} WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Dead}
            AND {w["EndedAt"]} < {db.Now - SqlScope.Milliseconds(retention.DeadLetters)}
            """,
            token);
        await db.Session.ExecuteAsync(
            $"""
            UPDATE {e} SET {e["Body"]} = {SqlNull.Bytes} WHERE {SqlScope.Owned(e, owner)} AND {e["ReceivedAt"]} < {bodies} AND {e["Body"]} IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM {w} x
            WHERE x.{w["EventId"]} = {e}.{e["Id"]} AND (x.{w["State"]} <> {WorkEntity.Done} OR x.{w["EndedAt"]} >= {bodies}))
            """,
            token);
        await db.Session.ExecuteAsync(
            $"""
            DELETE FROM {w} WHERE {w["State"]} = {WorkEntity.Done} AND {w["EventId"]} IN (
                SELECT o.{e["Id"]} FROM {e} o WHERE {SqlScope.Owned(e, owner, "o")} AND o.{e["ReceivedAt"]} < {keys}
                AND NOT EXISTS (SELECT 1 FROM {w} x WHERE x.{w["EventId"]} = o.{e["Id"]} AND x.{w["State"]} <> {WorkEntity.Done}))
            """,
            token);
        await db.Session.ExecuteAsync(
            $"""
            DELETE FROM {e} WHERE {SqlScope.Owned(e, owner)} AND {e["ReceivedAt"]} < {keys} AND NOT EXISTS (SELECT 1 FROM {w} x
            WHERE x.{w["EventId"]} = {e}.{e["Id"]})
            """,
            token);
        await db.Session.ExecuteAsync(
            $"""
            DELETE FROM {s} WHERE {SqlScope.Owned(s, owner)} AND {s["TouchedAt"]} < {keys}
            AND NOT EXISTS (SELECT 1 FROM {e} o WHERE {SqlScope.Owned(e, owner, "o")} AND o.{e["Subject"]} = {s}.{s["Subject"]})
            """,
            token);
    }

    public static async Task<long> EraseAsync(SqlScope db, EventOwner owner, string subject, CancellationToken token)
    {
        var (e, w) = (db.E, db.W);
        // Before the handlers are locked, as a step of the change feed does it.
        await ChangeSql.EraseAsync(db, owner, subject, token);
        await HandlerSql.ChangeAsync(db, token);
        await db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["State"]} = {WorkEntity.Done}, {w["LeaseId"]} = {null}, {w["ErrorType"]} = {null}, {w["Error"]} = {null},
            {w["EndedAt"]} = {db.Now}
            WHERE {SqlScope.Owned(w, owner)} AND {w["Subject"]} = {subject}
            """,
            token);
        return await db.Session.ExecuteAsync(
            $"UPDATE {e} SET {e["Body"]} = {SqlNull.Bytes}, {e["RequestId"]} = {null} WHERE {SqlScope.Owned(e, owner)} AND {e["Subject"]} = {subject}", token);
    }
}
