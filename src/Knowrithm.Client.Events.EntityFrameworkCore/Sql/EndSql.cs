namespace Knowrithm.Client.Events;

/// <summary>Ends or renews claims. Each is fenced by its lease.</summary>
internal static class EndSql
{
    // The year 9999: only a claim by key gets it.
    public const long Never = 253_402_300_799_999;

    public static Task<int> RenewAsync(SqlScope db, ClaimedEvent claim, TimeSpan lease, CancellationToken token) => UpdateAsync(
        db, claim, $"{db.W["DueAt"]} = {db.Clock} + {SqlScope.Milliseconds(lease)}, {db.W["WrittenAt"]} = {db.Clock}", token);

    public static async Task<int> EndAsync(SqlScope db, ClaimedEvent claim, int state, EventError? error, CancellationToken token) =>
        (await db.Session.QueryAsync(End(db, [claim], state, error, "ended"), static row => row.GetString(0), token)).Count;

    /// <summary>Ends claims with one state and error, and returns the ids of those that were current.</summary>
    public static FormattableString End(SqlScope db, IReadOnlyList<ClaimedEvent> claims, int state, EventError? error, string column)
    {
        var w = db.W;
        var (inside, end) = db.Names.Dialect.Returning($"{w["Id"]} AS {column}");
        return $"""
            UPDATE {w} SET {w["State"]} = {state}, {w["LeaseId"]} = {null}, {w["EndedAt"]} = {db.Clock},
            {w["ErrorType"]} = {Cut(error?.Type)}, {w["Error"]} = {error?.Text}{new SqlText(inside)}
            WHERE {w["State"]} = {WorkEntity.Waiting} AND ({SqlRows.AnyOf(claims.Select(claim => Current(w, claim)))}){new SqlText(end)}
            """;
    }

    public static Task<int> RetryAsync(SqlScope db, ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken token)
    {
        var due = delay == Timeout.InfiniteTimeSpan ? (FormattableString)$"{Never}" : $"{db.Clock} + {SqlScope.Milliseconds(delay)}";
        return UpdateAsync(
            db, claim,
            $"""
            {db.W["LeaseId"]} = {null}, {db.W["DueAt"]} = {due}, {db.W["WrittenAt"]} = {db.Clock},
            {db.W["Attempts"]} = {db.W["Attempts"]} - {(countAttempt ? 0 : 1)},
            {db.W["ErrorType"]} = COALESCE({Cut(error?.Type)}, {db.W["ErrorType"]}), {db.W["Error"]} = COALESCE({error?.Text}, {db.W["Error"]})
            """,
            token);
    }

    private static string? Cut(string? type) => type is { Length: > 300 } ? type[..300] : type;

    private static Task<int> UpdateAsync(SqlScope db, ClaimedEvent claim, FormattableString set, CancellationToken token) =>
        db.Session.ExecuteAsync(Update(db, claim, set), token);

    private static FormattableString Update(SqlScope db, ClaimedEvent claim, FormattableString set) =>
        $"UPDATE {db.W} SET {set} WHERE {Current(db.W, claim)} AND {db.W["State"]} = {WorkEntity.Waiting}";

    private static FormattableString Current(SqlTable w, ClaimedEvent claim) => $"{w["Id"]} = {claim.Id} AND {w["LeaseId"]} = {claim.Lease}";
}
