using System.Data.Common;

namespace Knowrithm.Client.Events;

/// <summary>Registers handlers, and adds rows for events that are stored already. Registration runs in a transaction.</summary>
internal static class HandlerSql
{
    private const char Separator = '\n';

    // Appends that read the handlers just before a registration's commit, and committed just after it.
    private static readonly long Overlap = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    public static Task<List<HandlerSubscription>> ActiveAsync(SqlScope db, EventOwner owner, CancellationToken token) =>
        db.Session.QueryAsync(Active(db, owner), Read, token);

    public static FormattableString Active(SqlScope db, EventOwner owner)
    {
        var h = db.H;
        return $"""
            SELECT {h["Name"]} AS handler, {h["Types"]}, {h["IsFallback"]} FROM {h} WHERE {SqlScope.Owned(h, owner)} AND {h["RetiredAt"]} IS NULL
            """;
    }

    public static HandlerSubscription Read(DbDataReader row) =>
        new() { Name = row.GetString(0), EventTypes = row.GetString(1).Split(Separator), IsFallback = row.GetBoolean(2) };

    /// <summary>Waits for the appends that have read the handlers, and makes others wait until the commit. Comes first in its transaction.</summary>
    public static async Task ChangeAsync(SqlScope db, CancellationToken token)
    {
        if (db.Names.Dialect.ChangeHandlers is { } sql) await db.Session.ExecuteAsync($"{new SqlText(sql)}", token);
    }

    /// <summary>Whether a registration adds, revives or renames a handler, or only says that its instance is there.</summary>
    public static async Task<bool> IsChangeAsync(
        SqlScope db, EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken token)
    {
        var h = db.H;
        var known = (await db.Session.QueryAsync(
            $"SELECT {h["Name"]}, {h["RenamedTo"]}, {h["RetiredAt"]} FROM {h} WHERE {SqlScope.Owned(h, owner)}",
            static row => (Name: row.GetString(0), IsRenamed: !row.IsDBNull(1), IsRetired: !row.IsDBNull(2)), token))
                .ToDictionary(static row => row.Name, StringComparer.Ordinal);
        return handlers.Any(one => !known.TryGetValue(one.Name, out var own)
            || (isStart
                && (own is { IsRetired: true, IsRenamed: false }
                    || (one.RenamedFrom is { } old && known.TryGetValue(old, out var before) && !before.IsRenamed))));
    }

    public static async Task RegisterAsync(SqlScope db, EventOwner owner, HandlerSubscription handler, bool isStart, CancellationToken token)
    {
        var h = db.H;
        if (isStart && handler.RenamedFrom is { } old) await RenameAsync(db, owner, old, handler, token);
        var known = await db.Session.QueryAsync(
            $"SELECT {h["RegisteredAt"]} FROM {h} WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler.Name}", static row => row.GetInt64(0), token);
        if (known.Count == 0)
        {
            await InsertAsync(db, owner, handler, token);
            await FillAsync(db, owner, handler.Name, Received(db, db.Now - SqlScope.Milliseconds(handler.Since), long.MaxValue), false, token);
            return;
        }
        await db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["SeenAt"]} = {db.Now}, {h["Types"]} = {string.Join(Separator, handler.EventTypes)}, {h["IsFallback"]} = {handler.IsFallback}
            WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler.Name}
            """,
            token);
        if (isStart)
            await db.Session.ExecuteAsync(
                $"""
                UPDATE {h} SET {h["RetiredAt"]} = {SqlNull.Number}
                WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler.Name} AND {h["RenamedTo"]} IS NULL
                """,
                token);
        else if (db.Now >= known[0] && db.Now - known[0] < 3 * Overlap)
            await FillAsync(db, owner, handler.Name, Received(db, known[0] - Overlap, known[0] + Overlap), false, token, known[0]);
    }

    public static FormattableString Received(SqlScope db, long from, long to) => $"{db.E["ReceivedAt"]} >= {from} AND {db.E["ReceivedAt"]} <= {to}";

    /// <summary>Adds a row for each of some stored events that the handler takes; or makes the ones there are due again.</summary>
    public static async Task<long> FillAsync(
        SqlScope db, EventOwner owner, string handler, FormattableString which, bool again, CancellationToken token, long missedSince = long.MinValue)
    {
        var active = await ActiveAsync(db, owner, token);
        var (e, count) = (db.E, 0L);
        var events = await db.Session.QueryAsync(
            $"""
            SELECT {e["Id"]}, {e["Type"]}, {e["IsUnknown"]}, {e["Subject"]}, {e["Sequence"]}, {e["ReceivedAt"]} FROM {e}
            WHERE {SqlScope.Owned(e, owner)} AND {which} AND {e["Body"]} IS NOT NULL
            ORDER BY {e["ReceivedAt"]}, {e["Id"]}
            """,
            static row =>
                (Id: row.GetString(0), Type: row.GetString(1), IsUnknown: row.GetBoolean(2), Subject: row.IsDBNull(3) ? null
                    : row.GetString(3), Sequence: row.GetInt64(4), ReceivedAt: row.GetInt64(5)), token);
        foreach (var one in events)
        {
            if (one.ReceivedAt < missedSince || !HandlerSubscription.For(active, one.Type, one.IsUnknown).Any(other => other.Name == handler)) continue;
            if (again && await RestartAsync(db, one.Id, handler, token) > 0) count++;
            else count += await db.Session.ExecuteAsync(AddWork(db, owner, one.Id, one.Subject, one.Sequence, handler), token);
        }
        return count;
    }

    private static FormattableString AddWork(SqlScope db, EventOwner owner, string eventId, string? subject, long sequence, string handler)
    {
        var w = db.W;
        return $"""
            INSERT INTO {w} ({w["Id"]}, {w["EventId"]}, {w["Application"]}, {w["Account"]}, {w["Handler"]}, {w["Subject"]}, {w["Sequence"]}, {w["State"]},
            {w["DueAt"]}, {w["WrittenAt"]}, {w["Attempts"]})
            SELECT {db.NewId()}, {eventId}, {owner.Application}, {owner.Account}, {handler}, {subject}, {sequence}, {WorkEntity.Waiting},
            {db.Clock}, {db.Clock}, {0} WHERE NOT EXISTS (SELECT 1 FROM {w} k WHERE k.{w["EventId"]} = {eventId} AND k.{w["Handler"]} = {handler})
            """;
    }

    private static Task<int> RestartAsync(SqlScope db, string eventId, string handler, CancellationToken token)
    {
        var w = db.W;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["State"]} = {WorkEntity.Waiting}, {w["DueAt"]} = {db.Now}, {w["WrittenAt"]} = {db.Now}, {w["Attempts"]} = {0},
            {w["EndedAt"]} = {SqlNull.Number} WHERE {w["EventId"]} = {eventId} AND {w["Handler"]} = {handler} AND {w["State"]} <> {WorkEntity.Waiting}
            """,
            token);
    }

    private static Task<int> InsertAsync(SqlScope db, EventOwner owner, HandlerSubscription handler, CancellationToken token)
    {
        var h = db.H;
        return db.Session.ExecuteAsync(
            $"""
            INSERT INTO {h} ({h["Application"]}, {h["Account"]}, {h["Name"]}, {h["Types"]}, {h["IsFallback"]}, {h["RegisteredAt"]}, {h["SeenAt"]})
            VALUES ({owner.Application}, {owner.Account}, {handler.Name}, {string.Join(Separator, handler.EventTypes)}, {handler.IsFallback}, {db.Now},
            {db.Now})
            """,
            token);
    }

    private static async Task RenameAsync(SqlScope db, EventOwner owner, string old, HandlerSubscription handler, CancellationToken token)
    {
        var (h, w) = (db.H, db.W);
        var renamed = await db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["RenamedTo"]} = {handler.Name}, {h["RetiredAt"]} = {db.Now}
            WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {old} AND {h["RenamedTo"]} IS NULL
            """,
            token);
        if (renamed == 0) return;
        await db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["Handler"]} = {handler.Name} WHERE {SqlScope.Owned(w, owner)} AND {w["Handler"]} = {old} AND NOT EXISTS (SELECT 1 FROM {w} x
            WHERE x.{w["EventId"]} = {w}.{w["EventId"]} AND x.{w["Handler"]} = {handler.Name})
            """,
            token);
        // A name that had been renamed away itself, or retired, counts again.
        var revived = await db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["RenamedTo"]} = {null}, {h["RetiredAt"]} = {SqlNull.Number} WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler.Name}
            """,
            token);
        if (revived > 0) return;
        await InsertAsync(db, owner, handler, token);
        foreach (var column in new[] { "PausedAt", "PauseReason", "ProbeAt", "ProbeWrittenAt" })
            await db.Session.ExecuteAsync(
                $"""
                UPDATE {h} SET {h[column]} = (SELECT o.{h[column]} FROM {h} o WHERE {SqlScope.Owned(h, owner, "o")} AND o.{h["Name"]} = {old})
                WHERE {SqlScope.Owned(h, owner)} AND {h["Name"]} = {handler.Name}
                """,
                token);
    }
}
