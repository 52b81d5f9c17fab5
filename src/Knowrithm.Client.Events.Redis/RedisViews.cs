using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>What people see of the store. What goes over many rows does so some at a time, so that no script holds up the others for long.</summary>
internal sealed class RedisViews(RedisScripts scripts)
{
    private const int Most = 500;

    // Rows that one script counts: some milliseconds.
    private const int Chunk = 2000;

    public async Task<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        var groups = new Dictionary<(string, string), DeadLetterGroup>();
        for (string? place = ""; place is not null;)
        {
            var reply = await scripts.RunAsync(RedisScript.Groups, owner, cancellationToken, place, Chunk);
            foreach (var group in ((RedisResult[])reply[0]!).Select(RedisReply.Group))
            {
                var key = (group.Handler, group.ErrorType);
                groups[key] = groups.TryGetValue(key, out var known) ? Sum(known, group) : group;
            }
            place = RedisReply.Text(reply[1]);
        }
        return [.. groups.Values];
    }

    public async Task<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken)
    {
        var records = Records(await scripts.RunAsync(RedisScript.Events, owner, cancellationToken,
            filter.Key ?? "", filter.Subject is null ? "" : RedisKeys.Subject(filter.Subject), after?.Key ?? "",
            after?.ReceivedAt.ToUnixTimeMilliseconds() ?? 0, Math.Min(count, Most), RedisScripts.Flag(filter.IncludeBodies),
            filter.From?.ToUnixTimeMilliseconds() ?? 0, filter.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue));
        return filter.Key is null ? records : [.. records.Where(one => filter.Subject is null || one.Event.Subject == RedisKeys.Subject(filter.Subject))];
    }

    public async Task<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        Records(await scripts.RunAsync(RedisScript.Due, owner, cancellationToken, handler, Math.Min(count, Most)));

    private static List<EventRecord> Records(RedisResult reply) => [.. ((RedisResult[])reply!).Select(RedisReply.Record)];

    private static DeadLetterGroup Sum(DeadLetterGroup one, DeadLetterGroup other) => one with
    {
        Count = one.Count + other.Count,
        Oldest = one.Oldest < other.Oldest ? one.Oldest : other.Oldest,
        Newest = one.Newest > other.Newest ? one.Newest : other.Newest,
    };
}
