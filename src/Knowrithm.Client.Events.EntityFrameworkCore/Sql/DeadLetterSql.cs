namespace Knowrithm.Client.Events;

internal static class DeadLetterSql
{
    private const int Chunk = 500;

    public static Task<List<DeadLetter>> ListAsync(
        SqlScope db, EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken token)
    {
        var (w, e) = (db.W, db.E);
        var (at, id) = after is null ? (long.MinValue, "") : (after.At.ToUnixTimeMilliseconds(), after.Id);
        return db.Session.QueryAsync(
            $"""
            SELECT {ClaimSql.Columns(db)}, w.{w["Id"]}, w.{w["Handler"]}, w.{w["Attempts"]}, w.{w["ErrorType"]}, w.{w["Error"]}, w.{w["EndedAt"]} FROM {w} w
            LEFT JOIN {e} e ON e.{e["Id"]} = w.{w["EventId"]}
            WHERE {Which(db, owner, filter, filter.Ids, "w", at)} AND (w.{w["EndedAt"]} > {at} OR w.{w["Id"]} > {id})
            ORDER BY w.{w["EndedAt"]}, w.{w["Id"]}{db.Limit(count)}
            """,
            static row => new DeadLetter
            {
                Event = ClaimSql.Read(row),
                Id = row.GetString(10),
                Handler = row.GetString(11),
                Attempts = row.GetInt32(12),
                Error = new(ClaimSql.Text(row, 13) ?? "", ClaimSql.Text(row, 14)),
                At = SqlScope.At(row.GetInt64(15)),
            },
            token);
    }

    public static async Task<long> RequeueAsync(SqlScope db, EventOwner owner, DeadLetterFilter filter, CancellationToken token)
    {
        await HandlerSql.ChangeAsync(db, token);
        var count = await ChunksAsync(filter, ids => RequeueAsync(db, owner, filter, ids, token));
        await OrderSql.HoldAsync(db, owner, token);
        return count;
    }

    private static Task<int> RequeueAsync(SqlScope db, EventOwner owner, DeadLetterFilter filter, string[]? ids, CancellationToken token) =>
        db.Session.ExecuteAsync(
        $"""
        UPDATE {db.W} SET {db.W["State"]} = {WorkEntity.Waiting}, {db.W["DueAt"]} = {db.Now}, {db.W["WrittenAt"]} = {db.Now}, {db.W["Attempts"]} = {0},
        {db.W["EndedAt"]} = {SqlNull.Number} WHERE {Which(db, owner, filter, ids)}
        """,
        token);

    public static Task<long> DeleteAsync(SqlScope db, EventOwner owner, DeadLetterFilter filter, CancellationToken token) =>
        ChunksAsync(filter, ids => db.Session.ExecuteAsync($"DELETE FROM {db.W} WHERE {Which(db, owner, filter, ids)}", token));

    public static async Task<IReadOnlyList<DeadLetterGroup>> CountAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var w = db.W;
        return await db.Session.QueryAsync(
            $"""
            SELECT {w["Handler"]}, {w["ErrorType"]}, COUNT(*), MIN({w["EndedAt"]}), MAX({w["EndedAt"]}) FROM {w}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Dead} GROUP BY {w["Handler"]}, {w["ErrorType"]}
            """,
            static row => new DeadLetterGroup
            {
                Handler = row.GetString(0),
                ErrorType = ClaimSql.Text(row, 1) ?? "",
                Count = Convert.ToInt64(row.GetValue(2), null),
                Oldest = SqlScope.At(row.GetInt64(3)),
                Newest = SqlScope.At(row.GetInt64(4)),
            },
            token);
    }

    // Only conditions that restrict: a parameter that may be null would keep the database from using the index of handler and type.
    private static SqlRows Which(
        SqlScope db, EventOwner owner, DeadLetterFilter filter, IReadOnlyList<string>? ids, string? alias = null, long at = long.MinValue)
    {
        var (w, a, from) = (db.W, new SqlText(alias is null ? "" : $"{alias}."), Math.Max(From(filter), at));
        var which = new List<FormattableString>
        {
            $"{SqlScope.Owned(w, owner, alias)} AND {a}{w["State"]} = {WorkEntity.Dead}",
        };
        if (filter.Handler is { } handler) which.Add($"{a}{w["Handler"]} = {handler}");
        if (filter.ErrorType is { } type) which.Add($"{a}{w["ErrorType"]} = {type}");
        which.Add($"{a}{w["EndedAt"]} >= {from} AND {a}{w["EndedAt"]} < {Before(filter)}");
        if (ids is not null) which.Add($"{a}{w["Id"]} IN {ids}");
        return new(" AND ", which);
    }

    // A database takes only so many parameters.
    private static async Task<long> ChunksAsync(DeadLetterFilter filter, Func<string[]?, Task<int>> act)
    {
        if (filter.Ids is null) return await act(null);
        long count = 0;
        foreach (var chunk in filter.Ids.Distinct(StringComparer.Ordinal).Chunk(Chunk)) count += await act(chunk);
        return count;
    }

    private static long From(DeadLetterFilter filter) => filter.From?.ToUnixTimeMilliseconds() ?? long.MinValue;

    private static long Before(DeadLetterFilter filter) => filter.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue;
}
