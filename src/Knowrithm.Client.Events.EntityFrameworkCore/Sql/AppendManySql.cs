namespace Knowrithm.Client.Events;

/// <summary>Appends many events with their rows, in as many statements as one takes. Runs in a transaction.</summary>
internal static class AppendManySql
{
    // Fourteen parameters each.
    private const int MostEvents = 100;

    // Six each.
    private const int MostWork = 200;

    /// <returns>Those that were appended; one whose key was appended before is not.</returns>
    public static async Task<IReadOnlyList<StoredEvent>> AppendAsync(SqlScope db, EventOwner owner, IReadOnlyList<StoredEvent> events, CancellationToken token)
    {
        if (db.Names.Dialect.ShareHandlers is { } share) await db.Session.ExecuteAsync($"{new SqlText(share)}", token);
        var known = await KnownAsync(db, owner, events, token);
        // A key that stands twice among them counts once.
        var fresh = events.Where(one => known.Add(one.Key)).ToList();
        if (fresh.Count == 0) return fresh;
        var last = await NumbersAsync(db, owner, fresh, token);
        var added = fresh.ConvertAll(one => (Id: db.NewId(), Sequence: one.Subject is { } subject ? ++last[subject].Number : 0, Event: one));
        foreach (var some in added.Chunk(MostEvents)) await InsertAsync(db, owner, some, token);
        var handlers = await HandlerSql.ActiveAsync(db, owner, token);
        var waits = new HashSet<(string Handler, string Subject)>();
        var work =
            from one in added
            from handler in HandlerSubscription.For(handlers, one.Event.Type, one.Event.IsUnknown)
            select (one.Id, one.Sequence, one.Event.Subject, handler.Name, IsBehind: one.Event.Subject is { } of && !waits.Add((handler.Name, of)));
        foreach (var some in work.ToList().Chunk(MostWork)) await AddWorkAsync(db, owner, some, token);
        return fresh;
    }

    private static async Task<HashSet<string>> KnownAsync(SqlScope db, EventOwner owner, IReadOnlyList<StoredEvent> events, CancellationToken token)
    {
        var (e, known) = (db.E, new HashSet<string>(StringComparer.Ordinal));
        foreach (var some in events.Select(static one => one.Key).Distinct(StringComparer.Ordinal).Chunk(ChangeSql.MostKeys))
            known.UnionWith(await db.Session.QueryAsync(
                $"SELECT {e["Key"]} FROM {e} WHERE {SqlScope.Owned(e, owner)} AND {e["Key"]} IN {some}", static row => row.GetString(0), token));
        return known;
    }

    /// <summary>Holds the counters until the commit, in the order of their names, and counts them on.</summary>
    /// <returns>The numbers that they had.</returns>
    private static async Task<Dictionary<string, Counter>> NumbersAsync(SqlScope db, EventOwner owner, List<StoredEvent> events, CancellationToken token)
    {
        var (s, dialect, all) = (db.S, db.Names.Dialect, new Dictionary<string, Counter>(StringComparer.Ordinal));
        var counts = events.Where(static one => one.Subject is not null).GroupBy(static one => one.Subject!, StringComparer.Ordinal)
            .Select(static group => (Subject: group.Key, Count: group.Count())).OrderBy(static one => one.Subject, StringComparer.Ordinal);
        foreach (var some in counts.Chunk(MostWork))
        {
            string[] names = [.. some.Select(static one => one.Subject)];
            foreach (var (subject, number) in await db.Session.QueryAsync(
                $"""
                SELECT s.{s["Subject"]}, s.{s["Last"]} FROM {s} s{new SqlText(dialect.LockHint)}
                WHERE {SqlScope.Owned(s, owner, "s")} AND s.{s["Subject"]} IN {names} ORDER BY s.{s["Subject"]}{new SqlText(dialect.LockSuffix)}
                """,
                static row => (row.GetString(0), row.GetInt64(1)), token)) all[subject] = new() { Number = number };
            var (old, missing) = (some.Where(one => all.ContainsKey(one.Subject)).ToArray(), some.Where(one => !all.ContainsKey(one.Subject)).ToArray());
            if (old.Length > 0) await CountAsync(db, owner, old, token);
            if (missing.Length > 0) await InsertAsync(db, owner, missing, token);
            foreach (var (subject, _) in missing) all[subject] = new();
        }
        return all;
    }

    private static Task<int> CountAsync(SqlScope db, EventOwner owner, (string Subject, int Count)[] subjects, CancellationToken token)
    {
        var s = db.S;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {s} SET {s["Last"]} = {s}.{s["Last"]} + v.n, {s["TouchedAt"]} = {db.Now} FROM ({SqlRows.Table(subjects.Select(static (one, i) => i == 0
                ? (FormattableString)$"SELECT {one.Subject} AS s, {one.Count} AS n" : $"SELECT {one.Subject}, {one.Count}"))}) v
            WHERE {SqlScope.Owned(s, owner, s.ToString())} AND {s}.{s["Subject"]} = v.s
            """,
            token);
    }

    private static Task<int> InsertAsync(SqlScope db, EventOwner owner, (string Subject, int Count)[] subjects, CancellationToken token)
    {
        var s = db.S;
        return db.Session.ExecuteAsync(
            $"""
            INSERT INTO {s} ({s["Application"]}, {s["Account"]}, {s["Subject"]}, {s["Last"]}, {s["TouchedAt"]})
            VALUES {SqlRows.Values(subjects.Select(one => (FormattableString)
                $"({owner.Application}, {owner.Account}, {one.Subject}, {(long)one.Count}, {db.Now})"))}
            """,
            token);
    }

    private static Task<int> InsertAsync(SqlScope db, EventOwner owner, (string Id, long Sequence, StoredEvent Event)[] events, CancellationToken token)
    {
        var e = db.E;
        return db.Session.ExecuteAsync(
            $"""
            INSERT INTO {e} ({e["Id"]}, {e["Application"]}, {e["Account"]}, {e["Key"]}, {e["Type"]}, {e["IsUnknown"]}, {e["Subject"]}, {e["Sequence"]},
            {e["Body"]}, {e["Source"]}, {e["RequestId"]}, {e["ReceivedAt"]}, {e["SenderTrace"]}, {e["ReceiverTrace"]})
            VALUES {SqlRows.Values(events.Select(row => Values(row.Id, row.Sequence, row.Event)))}
            """,
            token);

        FormattableString Values(string id, long sequence, StoredEvent one) =>
            $"""
            ({id}, {owner.Application}, {owner.Account}, {one.Key}, {one.Type}, {one.IsUnknown}, {one.Subject}, {sequence}, {one.Body.ToArray()},
            {(int)one.Source}, {one.RequestId}, {db.Now}, {one.SenderTrace}, {one.ReceiverTrace})
            """;
    }

    /// <summary>A row is held back behind an earlier one of its subject, among these or in the store.</summary>
    private static Task<int> AddWorkAsync(
        SqlScope db, EventOwner owner, (string Event, long Sequence, string? Subject, string Handler, bool IsBehind)[] rows, CancellationToken token)
    {
        var w = db.W;
        return db.Session.ExecuteAsync(
            $"""
            INSERT INTO {w} ({w["Id"]}, {w["EventId"]}, {w["Application"]}, {w["Account"]}, {w["Handler"]}, {w["Subject"]}, {w["Sequence"]}, {w["State"]},
            {w["DueAt"]}, {w["WrittenAt"]}, {w["Attempts"]})
            SELECT v.i, v.e, {owner.Application}, {owner.Account}, v.h, v.s, v.q, {WorkEntity.Waiting}, CASE WHEN v.b = {1} OR EXISTS (SELECT 1 FROM {w} x
            WHERE {SqlScope.Owned(w, owner, "x")} AND x.{w["Handler"]} = v.h AND x.{w["Subject"]} = v.s AND x.{w["State"]} = {WorkEntity.Waiting}
            AND x.{w["Sequence"]} < v.q) THEN {OrderSql.Held} ELSE {db.Now} END, {db.Now}, {0} FROM ({SqlRows.Table(rows.Select(Select))}) v
            """,
            token);

        FormattableString Select((string Event, long Sequence, string? Subject, string Handler, bool IsBehind) row, int i)
        {
            var (id, isBehind) = (db.NewId(), row.IsBehind ? 1 : 0);
            return i == 0
                ? (FormattableString)$"SELECT {id} AS i, {row.Event} AS e, {row.Handler} AS h, {row.Subject} AS s, {row.Sequence} AS q, {isBehind} AS b"
                : $"SELECT {id}, {row.Event}, {row.Handler}, {row.Subject}, {row.Sequence}, {isBehind}";
        }
    }

    private sealed class Counter
    {
        public long Number { get; set; }
    }
}
