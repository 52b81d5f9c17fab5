namespace Knowrithm.Client.Events;

/// <summary>
/// Commits a step of the change feed, in a transaction that is undone when something has another version than the one that was read. Its locks come in one
/// order, so that no two steps wait for each other: the checkpoint, the states by list and key, the handlers, the subjects of its events.
/// </summary>
internal static class ChangeCommitSql
{
    // Five parameters each.
    private const int MostRows = 200;

    public static async Task<ChangeCommitResult> CommitAsync(SqlScope db, EventOwner owner, ChangeCommit commit, CancellationToken token)
    {
        if (commit.Checkpoint is { } checkpoint && !await ChangeFeedSql.MoveAsync(db, owner, checkpoint, token)) return default;
        var lists = commit.States.Select(static one => one.List).Append(commit.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            ChangeState[] states =
                [.. commit.States.Where(one => one.List == list).Select(static one => one.State).OrderBy(static one => one.Key, StringComparer.Ordinal)];
            var seen = list == commit.List ? commit.Seen : [];
            if (!await LockAsync(db, owner, list, states, seen, token) || !await WriteAsync(db, owner, list, states, token)) return default;
            await SeeAsync(db, owner, list, commit.Pass, seen, token);
        }
        return new(true, commit.Changes.Count == 0 ? 0
            : (await AppendSql.AppendAsync(db, owner, [.. commit.Changes.Select(static change => change.Stored)], token)).Count);
    }

    /// <summary>Compares the versions, and holds the states until the commit, those that were only found as well.</summary>
    private static async Task<bool> LockAsync(
        SqlScope db, EventOwner owner, string list, ChangeState[] states, IReadOnlyList<string> seen, CancellationToken token)
    {
        // One of two would overwrite the other.
        if (states.Select(static one => one.Key).Distinct(StringComparer.Ordinal).Count() < states.Length) return false;
        var (c, dialect, versions) = (db.C, db.Names.Dialect, new Dictionary<string, long>(StringComparer.Ordinal));
        // A file has one writer: there is nothing to hold.
        var keys = states.Select(static one => one.Key).Concat(dialect.IsSerial ? [] : seen).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(ChangeSql.MostKeys))
            foreach (var (key, version) in await db.Session.QueryAsync(
                $"""
                SELECT c.{c["Key"]}, c.{c["Version"]} FROM {c} c{new SqlText(dialect.LockHint)}
                WHERE {ChangeSql.Of(c, owner, list, "c")} AND c.{c["Key"]} IN {some} ORDER BY c.{c["Key"]}{new SqlText(dialect.LockSuffix)}
                """,
                static row => (row.GetString(0), row.GetInt64(1)), token)) versions[key] = version;
        return Array.TrueForAll(states, one => versions.GetValueOrDefault(one.Key) == one.Version);
    }

    private static async Task<bool> WriteAsync(SqlScope db, EventOwner owner, string list, ChangeState[] states, CancellationToken token)
    {
        foreach (var some in states.Where(static one => one.Version > 0).Chunk(MostRows))
            if (await UpdateAsync(db, owner, list, some, token) != some.Length) return false;
        foreach (var some in states.Where(static one => one.Version == 0).Chunk(MostRows))
            await InsertAsync(db, owner, list, some, token);
        return true;
    }

    // Another step may have found the item since it was read, which is not a new version: the later pass counts.
    private static Task<int> UpdateAsync(SqlScope db, EventOwner owner, string list, ChangeState[] states, CancellationToken token)
    {
        var c = db.C;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {c} SET {c["Version"]} = v.n + 1, {c["Pass"]} = CASE WHEN {c}.{c["Pass"]} > v.p THEN {c}.{c["Pass"]} ELSE v.p END,
            {c["IsGone"]} = v.g, {c["Data"]} = v.d FROM ({Rows(states)}) v
            WHERE {ChangeSql.Of(c, owner, list, c.ToString())} AND {c}.{c["Key"]} = v.k AND {c}.{c["Version"]} = v.n
            """,
            token);
    }

    // Of two that insert at once, the second is told by the key, and tried again: it finds the first one's version then.
    private static Task<int> InsertAsync(SqlScope db, EventOwner owner, string list, ChangeState[] states, CancellationToken token)
    {
        var c = db.C;
        return db.Session.ExecuteAsync(
            $"""
            INSERT INTO {c} ({c["Application"]}, {c["Account"]}, {c["List"]}, {c["Key"]}, {c["Version"]}, {c["Pass"]}, {c["IsGone"]}, {c["Data"]})
            SELECT {owner.Application}, {owner.Account}, {list}, v.k, v.n + 1, v.p, v.g, v.d FROM ({Rows(states)}) v
            """,
            token);
    }

    private static SqlRows Rows(ChangeState[] states) => SqlRows.Table(states.Select(static (one, i) => i == 0
        ? (FormattableString)$"SELECT {one.Key} AS k, {one.Version} AS n, {one.Pass} AS p, {one.IsGone} AS g, {one.Data.ToArray()} AS d"
        : $"SELECT {one.Key}, {one.Version}, {one.Pass}, {one.IsGone}, {one.Data.ToArray()}"));

    private static async Task SeeAsync(SqlScope db, EventOwner owner, string list, long pass, IReadOnlyList<string> seen, CancellationToken token)
    {
        var c = db.C;
        foreach (var some in seen.Chunk(ChangeSql.MostKeys))
            await db.Session.ExecuteAsync($"UPDATE {c} SET {c["Pass"]} = {pass} WHERE {ChangeSql.Of(c, owner, list)} AND {c["Key"]} IN {some}", token);
    }
}
