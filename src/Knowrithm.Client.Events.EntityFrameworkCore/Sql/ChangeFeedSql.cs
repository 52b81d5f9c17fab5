namespace Knowrithm.Client.Events;

/// <summary>Checkpoints and leases of the change feed: one row for each name.</summary>
internal static class ChangeFeedSql
{
    public static async Task<ChangeCheckpoint> ReadAsync(SqlScope db, EventOwner owner, string name, CancellationToken token)
    {
        var f = db.F;
        var rows = await db.Session.QueryAsync(
            $"SELECT {f["Version"]}, {f["Text"]} FROM {f} WHERE {Of(f, owner, name)}",
            row => new ChangeCheckpoint(name, row.GetInt64(0), ClaimSql.Text(row, 1)), token);
        return rows is [var one] ? one : new(name, 0, null);
    }

    /// <summary>Writes the next version of a checkpoint, and holds it until the commit.</summary>
    /// <returns>False when it has another version than the one that was read.</returns>
    public static async Task<bool> MoveAsync(SqlScope db, EventOwner owner, ChangeCheckpoint checkpoint, CancellationToken token)
    {
        var f = db.F;
        var moved = await db.Session.ExecuteAsync(
            $"""
            UPDATE {f} SET {f["Version"]} = {checkpoint.Version + 1}, {f["Text"]} = {checkpoint.Text}
            WHERE {Of(f, owner, checkpoint.Name)} AND {f["Version"]} = {checkpoint.Version}
            """,
            token);
        if (moved == 1 || checkpoint.Version > 0) return moved == 1;
        return await db.Session.ExecuteAsync(
            $"""
            INSERT INTO {f} ({f["Application"]}, {f["Account"]}, {f["Name"]}, {f["Version"]}, {f["Text"]})
            SELECT {owner.Application}, {owner.Account}, {checkpoint.Name}, {1L}, {checkpoint.Text} WHERE {IsNew(f, owner, checkpoint.Name)}
            """,
            token) == 1;
    }

    public static async Task<bool> LeaseAsync(SqlScope db, EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken token)
    {
        var (f, isTaken) = (db.F, duration > TimeSpan.Zero);
        await RebaseAsync(db, owner, name, token);
        object until = isTaken ? db.Now + SqlScope.Milliseconds(duration) : SqlNull.Number, now = isTaken ? db.Now : SqlNull.Number;
        var changed = await db.Session.ExecuteAsync(
            $"""
            UPDATE {f} SET {f["LeaseHolder"]} = {(isTaken ? holder : null)}, {f["LeaseUntil"]} = {until}, {f["LeaseWrittenAt"]} = {now}
            WHERE {Of(f, owner, name)} AND ({f["LeaseHolder"]} IS NULL OR {f["LeaseHolder"]} = {holder} OR {f["LeaseUntil"]} <= {db.Now})
            """,
            token);
        if (changed == 1) return true;
        if (!isTaken) return await db.Session.NumberAsync($"SELECT COUNT(*) FROM {f} WHERE {Of(f, owner, name)}", token) == 0;
        return await db.Session.ExecuteAsync(
            $"""
            INSERT INTO {f} ({f["Application"]}, {f["Account"]}, {f["Name"]}, {f["Version"]}, {f["LeaseHolder"]}, {f["LeaseUntil"]}, {f["LeaseWrittenAt"]})
            SELECT {owner.Application}, {owner.Account}, {name}, {0L}, {holder}, {until}, {now} WHERE {IsNew(f, owner, name)}
            """,
            token) == 1;
    }

    // A clock that reads earlier than it did: the lease lasts for as long as it was to, from now.
    private static Task<int> RebaseAsync(SqlScope db, EventOwner owner, string name, CancellationToken token)
    {
        var f = db.F;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {f} SET {f["LeaseUntil"]} = {db.Now} + ({f["LeaseUntil"]} - {f["LeaseWrittenAt"]}), {f["LeaseWrittenAt"]} = {db.Now}
            WHERE {Of(f, owner, name)} AND {f["LeaseWrittenAt"]} > {db.Now}
            """,
            token);
    }

    // Of two that insert at once, the second is told by the key, and tried again.
    private static FormattableString IsNew(SqlTable f, EventOwner owner, string name) =>
        $"NOT EXISTS (SELECT 1 FROM {f} k WHERE {SqlScope.Owned(f, owner, "k")} AND k.{f["Name"]} = {name})";

    private static FormattableString Of(SqlTable f, EventOwner owner, string name) => $"{SqlScope.Owned(f, owner)} AND {f["Name"]} = {name}";
}
