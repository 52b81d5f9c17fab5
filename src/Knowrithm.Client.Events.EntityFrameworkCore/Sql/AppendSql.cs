namespace Knowrithm.Client.Events;

/// <summary>Appends an event with its rows. Runs in a transaction.</summary>
internal static class AppendSql
{
    // Together with the lock that keeps the handlers as they are until the commit.
    private static async Task<bool> IsKnownAsync(SqlScope db, EventOwner owner, string key, CancellationToken token) =>
        await db.Session.NumberAsync(
            $"""
            SELECT COUNT(*) FROM {db.E} WHERE {SqlScope.Owned(db.E, owner)} AND {db.E["Key"]} = {key};
            {new SqlText(db.Names.Dialect.ShareHandlers ?? "")}
            """, token) > 0;

    public static async Task<bool> AppendAsync(SqlScope db, EventOwner owner, StoredEvent one, CancellationToken token)
    {
        if (await IsKnownAsync(db, owner, one.Key, token)) return false;
        var (id, e) = (SqlScope.NewId(db.Now), db.E);
        var sequence = one.Subject is { } subject ? await NextAsync(db, owner, subject, token) : 0;
        await db.Session.ExecuteAsync(
            $"""
            INSERT INTO {e} ({e["Id"]}, {e["Application"]}, {e["Account"]}, {e["Key"]}, {e["Type"]}, {e["IsUnknown"]}, {e["Subject"]}, {e["Sequence"]},
            {e["Body"]}, {e["Source"]}, {e["RequestId"]}, {e["ReceivedAt"]}, {e["SenderTrace"]}, {e["ReceiverTrace"]})
            VALUES ({id}, {owner.Application}, {owner.Account}, {one.Key}, {one.Type}, {one.IsUnknown}, {one.Subject}, {sequence}, {one.Body.ToArray()},
            {(int)one.Source}, {one.RequestId}, {db.Now}, {one.SenderTrace}, {one.ReceiverTrace})
            """,
            token);
        foreach (var handler in HandlerSubscription.For(await HandlerSql.ActiveAsync(db, owner, token), one.Type, one.IsUnknown))
            await HandlerSql.AddWorkAsync(db, owner, id, one.Subject, sequence, handler.Name, true, token);
        return true;
    }

    /// <summary>Holds the counter until the commit, so that the order of numbers is the order of commits.</summary>
    public static async Task<long> NextAsync(SqlScope db, EventOwner owner, string subject, CancellationToken token)
    {
        var s = db.S;
        var updated = await db.Session.ExecuteAsync(
            $"""
            UPDATE {s} SET {s["Last"]} = {s["Last"]} + 1, {s["TouchedAt"]} = {db.Now} WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} = {subject}
            """,
            token);
        if (updated == 0)
        {
            await db.Session.ExecuteAsync(
                $"""
                INSERT INTO {s} ({s["Application"]}, {s["Account"]}, {s["Subject"]}, {s["Last"]}, {s["TouchedAt"]})
                VALUES ({owner.Application}, {owner.Account}, {subject}, {1L}, {db.Now})
                """,
                token);
            return 1;
        }
        return await db.Session.NumberAsync(
            $"SELECT {s["Last"]} FROM {s} WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} = {subject}", token);
    }
}
