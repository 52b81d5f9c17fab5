namespace Knowrithm.Client.Events;

/// <summary>Removes what is old, some rows at a time: whoever appends or claims meanwhile waits for a step, and not for all of it.</summary>
internal static class RetentionSql
{
    private const int Step = 500;

    /// <returns>Whether there may be more.</returns>
    public static async Task<bool> CleanDeadLettersAsync(SqlScope db, EventOwner owner, EventRetention retention, CancellationToken token)
    {
        var w = db.W;
        FormattableString isOld = $"""
            {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Dead} AND {w["EndedAt"]} < {db.Now - SqlScope.Milliseconds(retention.DeadLetters)}
            """;
        var ids = await db.Session.QueryAsync(
            $"SELECT {w["Id"]} FROM {w} WHERE {isOld} ORDER BY {w["Id"]}{db.Limit(Step)}", static row => row.GetString(0), token);
        if (ids.Count > 0) await db.Session.ExecuteAsync($"DELETE FROM {w} WHERE {isOld} AND {w["Id"]} IN {ids}", token);
        return ids.Count == Step;
    }

    /// <summary>Removes the bodies of events whose handlers are done, and events whose keys need not be known any more.</summary>
    /// <returns>The last event that was looked at; null at the end.</returns>
    public static async Task<(long ReceivedAt, string Id)?> CleanEventsAsync(
        SqlScope db, EventOwner owner, EventRetention retention, (long ReceivedAt, string Id) after, CancellationToken token)
    {
        var (e, w) = (db.E, db.W);
        var (bodies, keys) = (db.Now - SqlScope.Milliseconds(retention.Bodies), db.Now - SqlScope.Milliseconds(retention.Keys));
        var events = await db.Session.QueryAsync(
            $"""
            SELECT {e["Id"]}, {e["ReceivedAt"]}, CASE WHEN {e["Body"]} IS NULL THEN 0 ELSE 1 END FROM {e}
            WHERE {SqlScope.Owned(e, owner)} AND {e["ReceivedAt"]} < {Math.Max(bodies, keys)} AND {e["ReceivedAt"]} >= {after.ReceivedAt}
            AND ({e["ReceivedAt"]} > {after.ReceivedAt} OR {e["Id"]} > {after.Id}) ORDER BY {e["ReceivedAt"]}, {e["Id"]}{db.Limit(Step)}
            """,
            static row => (Id: row.GetString(0), ReceivedAt: row.GetInt64(1), HasBody: row.GetInt32(2) == 1), token);
        string[] old = [.. events.Where(one => one.ReceivedAt < keys).Select(static one => one.Id)];
        string[] full = [.. events.Where(one => one.HasBody && one.ReceivedAt < bodies && one.ReceivedAt >= keys).Select(static one => one.Id)];
        if (full.Length > 0) await db.Session.ExecuteAsync(
            $"""
            UPDATE {e} SET {e["Body"]} = {SqlNull.Bytes} WHERE {e["Id"]} IN {full} AND NOT EXISTS (SELECT 1 FROM {w} x
            WHERE x.{w["EventId"]} = {e}.{e["Id"]} AND (x.{w["State"]} <> {WorkEntity.Done} OR x.{w["EndedAt"]} >= {bodies}))
            """,
            token);
        if (old.Length > 0) await db.Session.ReadAsync(
            [
                $"""
                DELETE FROM {w} WHERE {w["State"]} = {WorkEntity.Done} AND {w["EventId"]} IN (SELECT o.{e["Id"]} FROM {e} o WHERE o.{e["Id"]} IN {old}
                AND NOT EXISTS (SELECT 1 FROM {w} x WHERE x.{w["EventId"]} = o.{e["Id"]} AND x.{w["State"]} <> {WorkEntity.Done}))
                """,
                $"DELETE FROM {e} WHERE {e["Id"]} IN {old} AND NOT EXISTS (SELECT 1 FROM {w} x WHERE x.{w["EventId"]} = {e}.{e["Id"]})",
                // What waits still, or is a dead letter, keeps its event, and its body for as long as it does.
                $"""
                UPDATE {e} SET {e["Body"]} = {SqlNull.Bytes} WHERE {e["Id"]} IN {old} AND {e["Body"]} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {w} x
                WHERE x.{w["EventId"]} = {e}.{e["Id"]} AND (x.{w["State"]} <> {WorkEntity.Done} OR x.{w["EndedAt"]} >= {bodies}))
                """,
            ],
            token);
        return events.Count == Step ? (events[^1].ReceivedAt, events[^1].Id) : null;
    }

    /// <returns>The last subject that was looked at; null at the end.</returns>
    public static async Task<string?> CleanSubjectsAsync(SqlScope db, EventOwner owner, EventRetention retention, string after, CancellationToken token)
    {
        var (e, s, keys) = (db.E, db.S, db.Now - SqlScope.Milliseconds(retention.Keys));
        var subjects = await db.Session.QueryAsync(
            $"""
            SELECT {s["Subject"]}, {s["TouchedAt"]} FROM {s} WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} > {after}
            ORDER BY {s["Subject"]}{db.Limit(Step)}
            """,
            static row => (Name: row.GetString(0), TouchedAt: row.GetInt64(1)), token);
        string[] old = [.. subjects.Where(one => one.TouchedAt < keys).Select(static one => one.Name)];
        if (old.Length > 0) await db.Session.ExecuteAsync(
            $"""
            DELETE FROM {s} WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} IN {old} AND {s["TouchedAt"]} < {keys}
            AND NOT EXISTS (SELECT 1 FROM {e} o WHERE {SqlScope.Owned(e, owner, "o")} AND o.{e["Subject"]} = {s}.{s["Subject"]})
            """,
            token);
        return subjects.Count == Step ? subjects[^1].Name : null;
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
