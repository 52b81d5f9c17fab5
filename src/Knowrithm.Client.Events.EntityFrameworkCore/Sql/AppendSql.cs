namespace Knowrithm.Client.Events;

/// <summary>Appends events with their rows: a command that reads and locks, and one that writes. Runs in a transaction.</summary>
internal static class AppendSql
{
    // Fourteen parameters each.
    private const int MostEvents = 100;

    // Six each.
    private const int MostWork = 200;

    /// <returns>Those that were appended; one whose key was appended before is not.</returns>
    public static async Task<IReadOnlyList<StoredEvent>> AppendAsync(
        SqlScope db, EventOwner owner, IReadOnlyList<StoredEvent> events, CancellationToken token)
    {
        var (known, last) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal));
        var handlers = new List<HandlerSubscription>();
        await db.Session.ReadAsync(
            [.. Share(db), .. Subjects(db, owner, events), .. Keys(db, owner, events), HandlerSql.Active(db, owner)], token,
            ("subject", row => last[row.GetString(0)] = row.GetInt64(1)), ("known", row => known.Add(row.GetString(0))),
            ("handler", row => handlers.Add(HandlerSql.Read(row))));
        // A key that stands twice among them counts once.
        var fresh = events.Where(one => known.Add(one.Key)).ToList();
        if (fresh.Count == 0) return fresh;
        var counts = fresh.Where(static one => one.Subject is not null).GroupBy(static one => one.Subject!, StringComparer.Ordinal)
            .Select(static group => (Subject: group.Key, Count: group.Count())).OrderBy(static one => one.Subject, StringComparer.Ordinal)
            .ToLookup(one => last.ContainsKey(one.Subject));
        var added = fresh.ConvertAll(one => (
            Id: db.NewId(), Sequence: one.Subject is { } subject ? last[subject] = last.GetValueOrDefault(subject) + 1 : 0, Event: one));
        var waits = new HashSet<(string Handler, string Subject)>();
        var work =
            from one in added
            from handler in HandlerSubscription.For(handlers, one.Event.Type, one.Event.IsUnknown)
            select (one.Id, one.Sequence, one.Event.Subject, handler.Name, IsBehind: one.Event.Subject is { } of && !waits.Add((handler.Name, of)));
        await db.Session.ReadAsync(
            [
                .. counts[true].Chunk(MostWork).Select(some => Count(db, owner, some)),
                .. counts[false].Chunk(MostWork).Select(some => Insert(db, owner, some)),
                .. added.Chunk(MostEvents).Select(some => Insert(db, owner, some)),
                .. work.ToList().Chunk(MostWork).Select(some => AddWork(db, owner, some)),
            ],
            token);
        return fresh;
    }

    // The handlers stay as they are until the commit.
    private static IEnumerable<FormattableString> Share(SqlScope db) => db.Names.Dialect.ShareHandlers is { } share ? [$"{new SqlText(share)}"] : [];

    // The counters are held until the commit, in the order of their names, so that the order of numbers is the order of commits.
    private static IEnumerable<FormattableString> Subjects(SqlScope db, EventOwner owner, IReadOnlyList<StoredEvent> events)
    {
        var (s, dialect) = (db.S, db.Names.Dialect);
        return events.Select(static one => one.Subject).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Chunk(ChangeSql.MostKeys).Select(some => (FormattableString)$"""
                SELECT s.{s["Subject"]} AS subject, s.{s["Last"]} FROM {s} s{new SqlText(dialect.LockHint)}
                WHERE {SqlScope.Owned(s, owner, "s")} AND s.{s["Subject"]} IN {some} ORDER BY s.{s["Subject"]}{new SqlText(dialect.LockSuffix)}
                """);
    }

    private static IEnumerable<FormattableString> Keys(SqlScope db, EventOwner owner, IReadOnlyList<StoredEvent> events) =>
        events.Select(static one => one.Key).Distinct(StringComparer.Ordinal).Chunk(ChangeSql.MostKeys).Select(some =>
            (FormattableString)$"SELECT {db.E["Key"]} AS known FROM {db.E} WHERE {SqlScope.Owned(db.E, owner)} AND {db.E["Key"]} IN {some}");

    private static FormattableString Count(SqlScope db, EventOwner owner, (string Subject, int Count)[] subjects)
    {
        var s = db.S;
        return $"""
            UPDATE {s} SET {s["Last"]} = {s}.{s["Last"]} + v.n, {s["TouchedAt"]} = {db.Clock} FROM ({SqlRows.Table(subjects.Select(static (one, i) => i == 0
                ? (FormattableString)$"SELECT {one.Subject} AS s, {one.Count} AS n" : $"SELECT {one.Subject}, {one.Count}"))}) v
            WHERE {SqlScope.Owned(s, owner, s.ToString())} AND {s}.{s["Subject"]} = v.s
            """;
    }

    private static FormattableString Insert(SqlScope db, EventOwner owner, (string Subject, int Count)[] subjects)
    {
        var s = db.S;
        return $"""
            INSERT INTO {s} ({s["Application"]}, {s["Account"]}, {s["Subject"]}, {s["Last"]}, {s["TouchedAt"]})
            VALUES {SqlRows.Values(subjects.Select(one => (FormattableString)
                $"({owner.Application}, {owner.Account}, {one.Subject}, {(long)one.Count}, {db.Clock})"))}
            """;
    }

    private static FormattableString Insert(SqlScope db, EventOwner owner, (string Id, long Sequence, StoredEvent Event)[] events)
    {
        var e = db.E;
        return $"""
            INSERT INTO {e} ({e["Id"]}, {e["Application"]}, {e["Account"]}, {e["Key"]}, {e["Type"]}, {e["IsUnknown"]}, {e["Subject"]}, {e["Sequence"]},
            {e["Body"]}, {e["Source"]}, {e["RequestId"]}, {e["ReceivedAt"]}, {e["SenderTrace"]}, {e["ReceiverTrace"]})
            VALUES {SqlRows.Values(events.Select(row => Values(row.Id, row.Sequence, row.Event)))}
            """;

        FormattableString Values(string id, long sequence, StoredEvent one) =>
            $"""
            ({id}, {owner.Application}, {owner.Account}, {one.Key}, {one.Type}, {one.IsUnknown}, {one.Subject}, {sequence}, {one.Body.ToArray()},
            {(int)one.Source}, {one.RequestId}, {db.Clock}, {one.SenderTrace}, {one.ReceiverTrace})
            """;
    }

    // A row is held back behind an earlier one of its subject, among these or in the store.
    private static FormattableString AddWork(
        SqlScope db, EventOwner owner, (string Event, long Sequence, string? Subject, string Handler, bool IsBehind)[] rows)
    {
        var w = db.W;
        return $"""
            INSERT INTO {w} ({w["Id"]}, {w["EventId"]}, {w["Application"]}, {w["Account"]}, {w["Handler"]}, {w["Subject"]}, {w["Sequence"]}, {w["State"]},
            {w["DueAt"]}, {w["WrittenAt"]}, {w["Attempts"]})
            SELECT v.i, v.e, {owner.Application}, {owner.Account}, v.h, v.s, v.q, {WorkEntity.Waiting}, CASE WHEN v.b = {1} OR EXISTS (SELECT 1 FROM {w} x
            WHERE {SqlScope.Owned(w, owner, "x")} AND x.{w["Handler"]} = v.h AND x.{w["Subject"]} = v.s AND x.{w["State"]} = {WorkEntity.Waiting}
            AND x.{w["Sequence"]} < v.q) THEN {OrderSql.Held} ELSE {db.Clock} END, {db.Clock}, {0} FROM ({SqlRows.Table(rows.Select(Select))}) v
            """;

        FormattableString Select((string Event, long Sequence, string? Subject, string Handler, bool IsBehind) row, int i)
        {
            var (id, isBehind) = (db.NewId(), row.IsBehind ? 1 : 0);
            return i == 0
                ? (FormattableString)$"SELECT {id} AS i, {row.Event} AS e, {row.Handler} AS h, {row.Subject} AS s, {row.Sequence} AS q, {isBehind} AS b"
                : $"SELECT {id}, {row.Event}, {row.Handler}, {row.Subject}, {row.Sequence}, {isBehind}";
        }
    }
}
