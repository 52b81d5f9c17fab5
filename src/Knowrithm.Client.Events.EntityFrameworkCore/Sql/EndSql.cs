namespace Knowrithm.Client.Events;

/// <summary>Ends or renews a claim, one row at a time: ending many at once can deadlock with claiming on PostgreSQL. Each is fenced by the lease.</summary>
internal static class EndSql
{
    // The year 9999: only a claim by key gets it.
    private const long Never = 253_402_300_799_999;

    public static Task<int> RenewAsync(SqlScope db, ClaimedEvent claim, TimeSpan lease, CancellationToken token) => UpdateAsync(
        db, claim, $"{db.W["DueAt"]} = {db.Clock} + {SqlScope.Milliseconds(lease)}, {db.W["WrittenAt"]} = {db.Clock}", token);

    public static Task<int> EndAsync(SqlScope db, ClaimedEvent claim, int state, EventError? error, CancellationToken token) =>
        db.Session.ExecuteAsync(End(db, claim, state, error), token);

    public static FormattableString End(SqlScope db, ClaimedEvent claim, int state, EventError? error) => Update(
        db, claim,
        $"""
        {db.W["State"]} = {state}, {db.W["LeaseId"]} = {null}, {db.W["EndedAt"]} = {db.Clock},
        {db.W["ErrorType"]} = {Cut(error?.Type)}, {db.W["Error"]} = {error?.Text}
        """);

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

    private static FormattableString Update(SqlScope db, ClaimedEvent claim, FormattableString set)
    {
        var w = db.W;
        return $"UPDATE {w} SET {set} WHERE {w["Id"]} = {claim.Id} AND {w["LeaseId"]} = {claim.Lease} AND {w["State"]} = {WorkEntity.Waiting}";
    }
}
