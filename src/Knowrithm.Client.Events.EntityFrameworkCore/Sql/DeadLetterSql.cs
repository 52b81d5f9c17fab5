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
            WHERE {SqlScope.Owned(w, owner, "w")} AND w.{w["State"]} = {WorkEntity.Dead}
            AND ({filter.Handler} IS NULL OR w.{w["Handler"]} = {filter.Handler}) AND ({filter.ErrorType} IS NULL OR w.{w["ErrorType"]} = {filter.ErrorType})
            AND w.{w["EndedAt"]} >= {From(filter)} AND w.{w["EndedAt"]} < {Before(filter)} AND (w.{w["EndedAt"]} > {at} OR (w.{w["EndedAt"]} = {at}
            AND w.{w["Id"]} > {id}))
            AND ({(filter.Ids is null ? 1 : 0)} = 1 OR w.{w["Id"]} IN {filter.Ids ?? []})
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
        {db.W["EndedAt"]} = {SqlNull.Number}
        WHERE {SqlScope.Owned(db.W, owner)} AND {db.W["State"]} = {WorkEntity.Dead}
        AND ({filter.Handler} IS NULL OR {db.W["Handler"]} = {filter.Handler}) AND ({filter.ErrorType} IS NULL OR {db.W["ErrorType"]} = {filter.ErrorType})
        AND {db.W["EndedAt"]} >= {From(filter)} AND {db.W["EndedAt"]} < {Before(filter)} AND ({(ids is null ? 1 : 0)} = 1 OR {db.W["Id"]} IN {ids ?? []})
        """,
        token);

    public static Task<long> DeleteAsync(SqlScope db, EventOwner owner, DeadLetterFilter filter, CancellationToken token) =>
        ChunksAsync(filter, ids => db.Session.ExecuteAsync(
        $"""
        DELETE FROM {db.W} WHERE {SqlScope.Owned(db.W, owner)} AND {db.W["State"]} = {WorkEntity.Dead}
        AND ({filter.Handler} IS NULL OR {db.W["Handler"]} = {filter.Handler}) AND ({filter.ErrorType} IS NULL OR {db.W["ErrorType"]} = {filter.ErrorType})
        AND {db.W["EndedAt"]} >= {From(filter)} AND {db.W["EndedAt"]} < {Before(filter)} AND ({(ids is null ? 1 : 0)} = 1 OR {db.W["Id"]} IN {ids ?? []})
        """,
        token));

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
