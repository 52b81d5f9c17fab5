using System.Globalization;

namespace Knowrithm.Client.Events;

/// <summary>Appends an event with its rows. Runs in a transaction.</summary>
internal static class AppendSql
{
    // Of twenty parameters each; a command of SQL Server takes 2100.
    private const int RowsAtOnce = 50;

    /// <returns>Whether the event is in the store, and the handlers, which stay as they are until the commit.</returns>
    private static async Task<(bool IsKnown, List<HandlerSubscription> Handlers)> BeginAsync(
        SqlScope db, EventOwner owner, string key, CancellationToken token)
    {
        var (isKnown, handlers) = (false, new List<HandlerSubscription>());
        await db.Session.ReadAsync(
            $"""
            {new SqlText(db.Names.Dialect.ShareHandlers ?? "")};
            SELECT COUNT(*) AS known FROM {db.E} WHERE {SqlScope.Owned(db.E, owner)} AND {db.E["Key"]} = {key};
            {HandlerSql.Active(db, owner)}
            """,
            token, ("known", row => isKnown = Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture) > 0),
            ("handler", row => handlers.Add(HandlerSql.Read(row))));
        return (isKnown, handlers);
    }

    public static async Task<bool> AppendAsync(SqlScope db, EventOwner owner, StoredEvent one, CancellationToken token)
    {
        var (isKnown, handlers) = await BeginAsync(db, owner, one.Key, token);
        if (isKnown) return false;
        var id = db.NewId();
        var sequence = one.Subject is { } subject ? await NextAsync(db, owner, subject, token) : 0;
        var rows = HandlerSubscription.For(handlers, one.Type, one.IsUnknown)
            .Select(handler => HandlerSql.AddWork(db, owner, id, one.Subject, sequence, handler.Name, true)).Prepend(Insert(db, owner, one, id, sequence));
        foreach (var some in rows.Chunk(RowsAtOnce))
            await db.Session.ExecuteAsync(some.Aggregate(static (all, row) => $"{all};\n{row}"), token);
        return true;
    }

    private static FormattableString Insert(SqlScope db, EventOwner owner, StoredEvent one, string id, long sequence)
    {
        var e = db.E;
        return $"""
            INSERT INTO {e} ({e["Id"]}, {e["Application"]}, {e["Account"]}, {e["Key"]}, {e["Type"]}, {e["IsUnknown"]}, {e["Subject"]}, {e["Sequence"]},
            {e["Body"]}, {e["Source"]}, {e["RequestId"]}, {e["ReceivedAt"]}, {e["SenderTrace"]}, {e["ReceiverTrace"]})
            VALUES ({id}, {owner.Application}, {owner.Account}, {one.Key}, {one.Type}, {one.IsUnknown}, {one.Subject}, {sequence}, {one.Body.ToArray()},
            {(int)one.Source}, {one.RequestId}, {db.Clock}, {one.SenderTrace}, {one.ReceiverTrace})
            """;
    }

    /// <summary>Holds the counter until the commit, so that the order of numbers is the order of commits.</summary>
    public static async Task<long> NextAsync(SqlScope db, EventOwner owner, string subject, CancellationToken token)
    {
        var s = db.S;
        var (inside, end) = db.Names.Dialect.Returning(s["Last"].ToString()!);
        var updated = await db.Session.QueryAsync(
            $"""
            UPDATE {s} SET {s["Last"]} = {s["Last"]} + 1, {s["TouchedAt"]} = {db.Clock}{new SqlText(inside)}
            WHERE {SqlScope.Owned(s, owner)} AND {s["Subject"]} = {subject}{new SqlText(end)}
            """,
            static row => row.GetInt64(0), token);
        if (updated is [var last]) return last;
        await db.Session.ExecuteAsync(
            $"""
            INSERT INTO {s} ({s["Application"]}, {s["Account"]}, {s["Subject"]}, {s["Last"]}, {s["TouchedAt"]})
            VALUES ({owner.Application}, {owner.Account}, {subject}, {1L}, {db.Clock})
            """,
            token);
        return 1;
    }
}
