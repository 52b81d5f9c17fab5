using System.Data.Common;

namespace Knowrithm.Client.Events;

/// <summary>Reads, counts and erases what the change feed knows of the items of a list.</summary>
internal static class ChangeSql
{
    // SQL Server takes 2100 parameters.
    public const int MostKeys = 1000;

    public static async Task<List<ChangeState>> FindAsync(SqlScope db, EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken token)
    {
        var (c, found) = (db.C, new List<ChangeState>());
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(MostKeys))
            found.AddRange(await db.Session.QueryAsync($"{Select(c)} WHERE {Of(c, owner, list)} AND {c["Key"]} IN {some}", Read, token));
        return found;
    }

    public static Task<List<ChangeState>> ListAsync(
        SqlScope db, EventOwner owner, string list, long pass, string? after, int count, CancellationToken token)
    {
        var c = db.C;
        return db.Session.QueryAsync(
            $"""
            {Select(c)} WHERE {Of(c, owner, list)} AND {c["IsGone"]} = {false} AND {c["Pass"]} < {pass} AND {c["Key"]} > {after ?? ""}
            ORDER BY {c["Key"]}{db.Limit(count)}
            """,
            Read, token);
    }

    public static async Task<ChangeCounts> CountAsync(SqlScope db, EventOwner owner, string list, long pass, CancellationToken token)
    {
        var c = db.C;
        return (await db.Session.QueryAsync(
            $"""
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN {c["Pass"]} < {pass} THEN 1 ELSE 0 END), 0) FROM {c}
            WHERE {Of(c, owner, list)} AND {c["IsGone"]} = {false}
            """,
            static row => new ChangeCounts(Convert.ToInt64(row.GetValue(0), null), Convert.ToInt64(row.GetValue(1), null)), token))[0];
    }

    /// <summary>Empties the states of an item in every list. Whoever has read one of them does not write it again: it has another version.</summary>
    public static async Task EraseAsync(SqlScope db, EventOwner owner, string key, CancellationToken token)
    {
        var c = db.C;
        foreach (var list in await ListsAsync(db, owner, token))
            await db.Session.ExecuteAsync(
                $"""
                UPDATE {c} SET {c["Version"]} = {c["Version"]} + 1, {c["IsGone"]} = {true}, {c["Data"]} = {SqlNull.Bytes}
                WHERE {Of(c, owner, list)} AND {c["Key"]} = {key}
                """,
                token);
    }

    public static FormattableString Of(SqlTable c, EventOwner owner, string list, string? alias = null) =>
        $"{SqlScope.Owned(c, owner, alias)} AND {new SqlText(alias is null ? "" : alias + ".")}{c["List"]} = {list}";

    // Each is the first entry of the index after the one before: a list of a million items is not read. In the order in which a commit locks them.
    private static async Task<IEnumerable<string>> ListsAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var (c, lists) = (db.C, new List<string>());
        while (true)
        {
            var isNext = lists.Count == 0 ? (FormattableString)$"{c["List"]} >= {""}" : $"{c["List"]} > {lists[^1]}";
            var next = (await db.Session.QueryAsync(
                $"SELECT MIN({c["List"]}) FROM {c} WHERE {SqlScope.Owned(c, owner)} AND {isNext}", static row => ClaimSql.Text(row, 0), token))[0];
            if (next is null || lists.Contains(next)) return lists.Order(StringComparer.Ordinal);
            lists.Add(next);
        }
    }

    private static FormattableString Select(SqlTable c) => $"SELECT {c["Key"]}, {c["Version"]}, {c["Pass"]}, {c["IsGone"]}, {c["Data"]} FROM {c}";

    private static ChangeState Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Version = row.GetInt64(1),
        Pass = row.GetInt64(2),
        IsGone = row.GetBoolean(3),
        Data = row.IsDBNull(4) ? default : row.GetFieldValue<byte[]>(4),
    };
}
