using System.Runtime.CompilerServices;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

internal sealed class RedisDeadLetters(RedisLink redis, RedisQueue queue) : IWebhookDeadLetters
{
    private const int AtOnce = 100;

    private const string PutBack = """
        local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])
        if #found == 0 then return 0 end
        local fields = found[1][2]
        redis.call('XADD', KEYS[2], '*', unpack(fields, 1, tonumber(ARGV[2])))
        redis.call('XDEL', KEYS[1], ARGV[1])
        redis.call('DEL', ARGV[3] .. fields[2])
        return 1
        """;

    public async IAsyncEnumerable<WebhookDeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        RedisValue from = "-";
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await (await redis.GetAsync()).StreamRangeAsync(redis.Keys.Dead, from, "+", AtOnce);
            foreach (var entry in page) yield return Read(entry);
            if (page.Length < AtOnce) yield break;
            from = $"({page[^1].Id}";
        }
    }

    public async Task<bool> PutBackAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var done = (bool)await redis.EvaluateAsync(PutBack, [redis.Keys.Dead, redis.Keys.Stream], Exactly(id), RedisEntry.OwnValues, redis.Keys.RunsPrefix);
        if (done) queue.Wake.Release();
        return done;
    }

    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return await (await redis.GetAsync()).StreamDeleteAsync(redis.Keys.Dead, [Exactly(id)]) > 0;
    }

    private static WebhookDeadLetter Read(StreamEntry entry) => new()
    {
        Id = entry.Id!,
        Key = RedisEntry.Key(entry),
        Body = (byte[]?)entry["body"] ?? [],
        RequestId = RedisEntry.Text(entry["request"]),
        ReceivedAt = RedisEntry.Moment(entry["received"]),
        BuriedAt = RedisEntry.Moment(entry["buried"]),
        Runs = (int)entry["runs"],
        Handlers = RedisEntry.Names(entry["handlers"]),
        Error = entry["error"].ToString(),
    };

    /// <summary>Redis takes <c>-</c>, <c>+</c> and half an id for ranges.</summary>
    private static string Exactly(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && ulong.TryParse(id.AsSpan(0, dash), out _) && ulong.TryParse(id.AsSpan(dash + 1), out _)
            ? id : throw new ArgumentException("This is no id of a dead letter.", nameof(id));
    }
}
