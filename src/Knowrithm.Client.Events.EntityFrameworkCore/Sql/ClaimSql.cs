using System.Data.Common;

namespace Knowrithm.Client.Events;

/// <summary>
/// Claims rows by three short statements: candidates, an update of some of them that repeats the condition, and the rows that now have this lease.
/// Ordering and updating in one statement would claim a row twice on PostgreSQL.
/// </summary>
internal static class ClaimSql
{
    private const int Window = 8;

    // A database takes only so many parameters.
    public const int Most = 500;

    public static async Task<List<ClaimedEvent>> ClaimAsync(SqlScope db, ClaimRequest request, DueRows due, CancellationToken token)
    {
        var claims = await TakeAsync(db, request, [.. due.Candidates.Where(one => !due.Paused.ContainsKey(one.Handler))], request.Count, false, token);
        foreach (var (handler, isDue) in due.Paused)
        {
            if (!isDue || claims.Count >= request.Count || !request.Handlers.Contains(handler) || !await MayProbeAsync(db, request, handler, token)) continue;
            claims.AddRange(await TakeAsync(db, request, [.. due.Candidates.Where(one => one.Handler == handler)], 1, true, token));
        }
        return claims;
    }

    /// <summary>A clock that reads earlier than it did: what was to wait until a time waits for as long as it was to, from now.</summary>
    public static Task<int> RebaseAsync(SqlScope db, EventOwner owner, CancellationToken token)
    {
        var w = db.W;
        return db.Session.ExecuteAsync(
            $"""
            UPDATE {w} SET {w["DueAt"]} = CASE WHEN {w["DueAt"]} = {OrderSql.Held} THEN {OrderSql.Held}
            ELSE {db.Now} + ({w["DueAt"]} - {w["WrittenAt"]}) END, {w["WrittenAt"]} = {db.Now}
            WHERE {SqlScope.Owned(w, owner)} AND {w["State"]} = {WorkEntity.Waiting} AND {w["WrittenAt"]} > {db.Now}
            """,
            token);
    }

    private static async Task<List<ClaimedEvent>> TakeAsync(
        SqlScope db, ClaimRequest request, List<Candidate> candidates, int count, bool isProbe, CancellationToken token)
    {
        var w = db.W;
        var chosen = Choose(candidates, Math.Min(count, Most));
        if (chosen.Length == 0) return [];
        var lease = Guid.NewGuid().ToString("N");
        var claims = new List<ClaimedEvent>();
        await db.Session.ReadAsync(
            $"""
            UPDATE {w} SET {w["LeaseId"]} = {lease}, {w["LeaseOwner"]} = {Cut(request.Instance)},
            {w["DueAt"]} = {db.Clock} + {SqlScope.Milliseconds(request.Lease)}, {w["WrittenAt"]} = {db.Clock}, {w["Attempts"]} = {w["Attempts"]} + 1
            WHERE {w["Id"]} IN (SELECT y.{w["Id"]} FROM {w} y{new SqlText(db.Names.Dialect.SkipLockedHint)}
            WHERE y.{w["Id"]} IN {chosen} AND y.{w["State"]} = {WorkEntity.Waiting}
            AND (y.{w["DueAt"]} <= {db.Clock} OR (y.{w["DueAt"]} = {OrderSql.Held} AND y.{w["Handler"]} IN {request.Unordered}))
            {new SqlText(db.Names.Dialect.SkipLockedSuffix)});
            {Claimed(db, lease)}
            """,
            token, ("claimed", row => claims.Add(Read(row, request.Owner, lease, isProbe))));
        return claims;
    }

    /// <summary>
    /// Each handler's first due rows by themselves: the backlog of one, and rows of handlers that nobody has, are not read for those of another.
    /// </summary>
    private static FormattableString Candidates(SqlScope db, ClaimRequest request)
    {
        var count = Math.Min(request.Count, Most);
        var limit = Math.Max(count, count * Window / request.Handlers.Count);
        return request.Handlers.Select((handler, i) => Candidates(db, request, handler, limit, i))
            .Aggregate(static (some, more) => $"{some}\nUNION ALL\n{more}");
    }

    private static FormattableString Candidates(SqlScope db, ClaimRequest request, string handler, int limit, int number)
    {
        var w = db.W;
        var isOrdered = !request.Unordered.Contains(handler);
        FormattableString isDue = $"w.{w["DueAt"]} <= {db.Clock}", isHeld = $"w.{w["DueAt"]} = {OrderSql.Held}";
        return isOrdered ? Rows($"{isDue} AND (w.{w["Subject"]} IS NULL OR NOT {OrderSql.IsBehind(db, "w")})", "")
            : $"{Rows(isDue, "")}\nUNION ALL\n{Rows(isHeld, "h")}";

        FormattableString Rows(FormattableString which, string name) => $"""
            SELECT * FROM (SELECT w.{w["Id"]} AS candidate, w.{w["Handler"]}, w.{w["DueAt"]} FROM {w} w{new SqlText(db.Names.Dialect.CandidateHint)}
            WHERE {SqlScope.Owned(w, request.Owner, "w")} AND w.{w["State"]} = {WorkEntity.Waiting} AND w.{w["Handler"]} = {handler} AND {which}
            ORDER BY w.{w["DueAt"]}, w.{w["Id"]}{db.Limit(limit)}) c{new SqlText($"{number}{name}")}
            """;
    }

    /// <summary>The same share for each handler. Instances that claim at once would all want the first rows, so each begins somewhere else.</summary>
    private static string[] Choose(List<Candidate> candidates, int count) =>
    [
        .. candidates.GroupBy(static one => one.Handler)
            .SelectMany(rows => rows.OrderBy(static one => one.DueAt).ThenBy(static one => one.Id, StringComparer.Ordinal)
                .Skip(rows.Count() <= count ? 0 : Random.Shared.Next(rows.Count() - count + 1)).Select(static (one, place) => (one.Id, Place: place)))
            .OrderBy(static one => one.Place).ThenBy(static _ => Random.Shared.Next()).Take(count).Select(static one => one.Id),
    ];

    public readonly record struct Candidate(string Id, string Handler, long DueAt);

    private static FormattableString Claimed(SqlScope db, string lease)
    {
        var (w, e) = (db.W, db.E);
        return $"""
            SELECT w.{w["Id"]} AS claimed, {Columns(db)}, w.{w["Handler"]}, w.{w["Attempts"]}, CASE WHEN w.{w["Subject"]} IS NOT NULL AND EXISTS (
                SELECT 1 FROM {w} x WHERE x.{w["Application"]} = w.{w["Application"]} AND x.{w["Account"]} = w.{w["Account"]}
                AND x.{w["Handler"]} = w.{w["Handler"]}
                AND x.{w["Subject"]} = w.{w["Subject"]} AND x.{w["State"]} = {WorkEntity.Done} AND x.{w["Sequence"]} > w.{w["Sequence"]}) THEN 1 ELSE 0 END
            FROM {w} w LEFT JOIN {e} e ON e.{e["Id"]} = w.{w["EventId"]} WHERE w.{w["LeaseId"]} = {lease} ORDER BY w.{w["DueAt"]}, w.{w["Id"]}
            """;
    }

    private static ClaimedEvent Read(DbDataReader row, EventOwner owner, string lease, bool isProbe) => new()
    {
        Id = row.GetString(0),
        Lease = lease,
        Handler = row.GetString(11),
        Owner = owner,
        Event = Read(row, 1),
        Attempt = row.GetInt32(12),
        NewerHandled = row.GetInt32(13) == 1,
        IsProbe = isProbe,
    };

    public static SqlText Columns(SqlScope db, bool hasBody = true) =>
        new(string.Join(", ", ColumnNames.Select(name => hasBody || name != "Body" ? $"e.{db.E[name]}" : "NULL")));

    // A row whose event somebody has removed is claimed all the same, so that it becomes a dead letter and does not hold its subject.
    public static StoredEvent Read(DbDataReader row, int at = 0) => row.IsDBNull(at) ? new() { Key = "", Type = "" } : new()
    {
        Key = row.GetString(at),
        Type = row.GetString(at + 1),
        IsUnknown = row.GetBoolean(at + 2),
        Subject = Text(row, at + 3),
        Body = row.IsDBNull(at + 4) ? default : row.GetFieldValue<byte[]>(at + 4),
        Source = (EventSource)row.GetInt32(at + 5),
        RequestId = Text(row, at + 6),
        ReceivedAt = SqlScope.At(row.GetInt64(at + 7)),
        SenderTrace = Text(row, at + 8),
        ReceiverTrace = Text(row, at + 9),
    };

    private static string Cut(string instance) => instance.Length > 200 ? instance[..200] : instance;

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static readonly string[] ColumnNames = ["Key", "Type", "IsUnknown", "Subject", "Body", "Source", "RequestId", "ReceivedAt", "SenderTrace",
        "ReceiverTrace"];

    public static async Task<DueRows> FindAsync(SqlScope db, ClaimRequest request, CancellationToken token)
    {
        var h = db.H;
        var (now, due) = (0L, new DueRows());
        await db.Session.ReadAsync(
            $"""
            SELECT {db.Clock} AS moment;
            SELECT {h["Name"]} AS paused, {h["ProbeAt"]}, {h["ProbeWrittenAt"]} FROM {h}
            WHERE {SqlScope.Owned(h, request.Owner)} AND {h["PausedAt"]} IS NOT NULL;
            {Candidates(db, request)}
            """,
            token, ("moment", row => now = row.GetInt64(0)),
            ("paused", row => due.Paused[row.GetString(0)] = !row.IsDBNull(1) && (row.GetInt64(1) <= now || row.GetInt64(2) > now)),
            ("candidate", row => due.Candidates.Add(new(row.GetString(0), row.GetString(1), row.GetInt64(2)))));
        return due with { Now = now };
    }

    /// <summary>The moment, the paused handlers and whether it is time to try one, and rows that are due.</summary>
    public sealed record DueRows
    {
        public long Now { get; init; }

        public Dictionary<string, bool> Paused { get; } = new(StringComparer.Ordinal);

        public List<Candidate> Candidates { get; } = [];
    }

    private static async Task<bool> MayProbeAsync(SqlScope db, ClaimRequest request, string handler, CancellationToken token)
    {
        var h = db.H;
        return await db.Session.ExecuteAsync(
            $"""
            UPDATE {h} SET {h["ProbeAt"]} = {db.Clock} + {SqlScope.Milliseconds(request.ProbeInterval)}, {h["ProbeWrittenAt"]} = {db.Clock}
            WHERE {SqlScope.Owned(h, request.Owner)} AND {h["Name"]} = {handler} AND {h["PausedAt"]} IS NOT NULL
            AND ({h["ProbeAt"]} <= {db.Clock} OR {h["ProbeWrittenAt"]} > {db.Clock})
            """,
            token) == 1;
    }
}
