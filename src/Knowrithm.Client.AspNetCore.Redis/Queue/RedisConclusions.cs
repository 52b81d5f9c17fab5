using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>What becomes of an event after its handlers ran: done, again later, or a dead letter. Each is one step in Redis, so that no crash loses an event between two.</summary>
internal sealed class RedisConclusions(RedisLink redis, TimeProvider time, ILogger<RedisConclusions> logger)
{
    private const int LongestError = 1000;

    private const string Done = """
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        redis.call('XDEL', KEYS[1], ARGV[2])
        """;

    // Somebody else who took the event over may have concluded it: then it is no longer ours to move.
    private const string Again = """
        if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then return end
        redis.call('XDEL', KEYS[1], ARGV[2])
        redis.call('DEL', KEYS[3])
        redis.call('HSET', KEYS[3], unpack(ARGV, 5))
        redis.call('ZADD', KEYS[2], ARGV[3], ARGV[4])
        """;

    private const string Bury = """
        if redis.call('XACK', KEYS[1], ARGV[1], ARGV[2]) == 0 then return end
        redis.call('XDEL', KEYS[1], ARGV[2])
        redis.call('XADD', KEYS[2], '*', unpack(ARGV, 3))
        """;

    private readonly KnowrithmWebhooksRedisOptions _options = redis.Options;

    /// <summary>False when nothing can be said yet: another instance runs it, or Redis is away.</summary>
    public async Task<bool> ConcludeAsync(StreamEntry entry, WebhookMessage message, IReadOnlyList<WebhookHandlerResult> results, bool stopping)
    {
        var open = results.Where(static result => result.State is not (WebhookHandlerState.Handled or WebhookHandlerState.AlreadyHandled)).ToArray();
        if (open.Length == 0)
        {
            await redis.EvaluateAsync(Done, [redis.Keys.Stream], RedisQueue.Group, entry.Id);
            return true;
        }
        var failed = open.Where(static result => result.State == WebhookHandlerState.Failed).ToArray();
        if (failed.Length == 0) return false;
        var runs = failed.Max(static result => result.Run);
        var handlers = open.Select(static result => result.Handler).ToArray();
        var isOver = runs >= _options.MaxRuns || failed.All(result => result.Error is { } error && _options.GiveUp?.Invoke(message, error) == true);
        if (isOver && failed.Length == open.Length && !stopping) await BuryAsync(entry, message, handlers, runs, failed[0].Error);
        else await RepeatAsync(entry, message, stopping ? TimeSpan.Zero : Delay(runs));
        return true;
    }

    /// <summary>Makes it a dead letter.</summary>
    public async Task BuryAsync(StreamEntry entry, WebhookMessage message, IReadOnlyList<string> handlers, int runs, Exception? error)
    {
        var key = RedisEntry.Key(entry);
        var text = error is null ? "" : $"{error.GetType().Name}: {error.Message}";
        if (text.Length > LongestError) text = text[..LongestError];
        await redis.EvaluateAsync(Bury, [redis.Keys.Stream, redis.Keys.Dead],
        [
            RedisQueue.Group, entry.Id, .. RedisEntry.Write(message, key, handlers),
            "error", text, "runs", runs, "buried", time.GetUtcNow().ToUnixTimeMilliseconds(),
        ]);
        Log.Buried(logger, key, runs, string.Join(", ", handlers));
    }

    private async Task RepeatAsync(StreamEntry entry, WebhookMessage message, TimeSpan delay)
    {
        var key = RedisEntry.Key(entry);
        await redis.EvaluateAsync(Again, [redis.Keys.Stream, redis.Keys.Retry, redis.Keys.Parked(key)],
            [RedisQueue.Group, entry.Id, (time.GetUtcNow() + delay).ToUnixTimeMilliseconds(), key, .. RedisEntry.Write(message, key)]);
    }

    private TimeSpan Delay(int runs)
    {
        var delay = _options.RetryDelay * Math.Pow(2, Math.Min(runs - 1, 30));
        return delay < _options.MaxRetryDelay ? delay : _options.MaxRetryDelay;
    }
}
