namespace Knowrithm.Client.Events;

internal static class PauseSql
{
    /// <summary>A handler that pauses itself does not make it more lenient when somebody has paused it, nor push its next probe away.</summary>
    public static Task<int> PauseAsync(SqlScope db, EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken token)
    {
        var h = db.H;
        object probeAt = probeAfter is { } wait ? db.Now + SqlScope.Milliseconds(wait) : SqlNull.Number;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["PausedAt"]} = COALESCE({h["PausedAt"]}, {db.Now}), {h["PauseReason"]} = {reason}, {h["ProbeAt"]} = {probeAt},
            {h["ProbeWrittenAt"]} = {db.Now}
            WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler} AND ({h["PausedAt"]} IS NULL OR {(probeAfter is null ? 1 : 0)} = 1)
            """,
            token);
    }

    public static Task<int> ResumeAsync(SqlScope db, EventOwner owner, string handler, CancellationToken token)
    {
        var h = db.H;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["PausedAt"]} = {SqlNull.Number}, {h["PauseReason"]} = {null}, {h["ProbeAt"]} = {SqlNull.Number},
            {h["ProbeWrittenAt"]} = {SqlNull.Number} WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler}
            """,
            token);
    }

    /// <summary>Resumes a handler that paused itself; one that somebody paused stays so.</summary>
    public static Task<int> ProbeSucceededAsync(SqlScope db, EventOwner owner, string handler, CancellationToken token)
    {
        var h = db.H;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["PausedAt"]} = {SqlNull.Number}, {h["PauseReason"]} = {null}, {h["ProbeAt"]} = {SqlNull.Number},
            {h["ProbeWrittenAt"]} = {SqlNull.Number} WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler} AND {h["ProbeAt"]} IS NOT NULL
            """,
            token);
    }

    public static async Task<long> RetireAsync(SqlScope db, EventOwner owner, string handler, CancellationToken token)
    {
        var (h, w) = (db.H, db.W);
        await HandlerSql.ChangeAsync(db, token);
        await db.Session.ExecuteAsync($"UPDATE {h} SET {h["RetiredAt"]} = {db.Now} WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler}", token);
        return await db.Session.ExecuteAsync(
            $"DELETE FROM {w} WHERE {SqlScope.Owned(w, owner)} AND {w["Handler"]} = {handler} AND {w["State"]} = {WorkEntity.Waiting}", token);
    }
}
