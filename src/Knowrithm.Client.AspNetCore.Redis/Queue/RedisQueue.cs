namespace Knowrithm.Client.Webhooks;

internal sealed class RedisQueue(RedisLink redis, RedisInbox inbox) : IWebhookQueue
{
    public const string Group = "handlers";

    private const string Append = """
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        redis.call('XADD', KEYS[2], '*', unpack(ARGV, 2))
        redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
        return 1
        """;

    // All at one moment: events move from one to another.
    private const string Length = "return {redis.call('XLEN', KEYS[1]), redis.call('ZCARD', KEYS[2]), redis.call('XLEN', KEYS[3])}";

    /// <summary>Released when there is something to do for this instance.</summary>
    public SemaphoreSlim Wake { get; } = new(0);

    public async ValueTask<bool> AppendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var key = message.Key;
        var appended = (bool)await redis.EvaluateAsync(Append, [redis.Keys.Accepted(key), redis.Keys.Stream], [inbox.Retention, .. RedisEntry.Write(message, key)]);
        if (appended && Wake.CurrentCount == 0) Wake.Release();
        return appended;
    }

    public async ValueTask<WebhookQueueLength> GetLengthAsync(CancellationToken cancellationToken)
    {
        var lengths = (long[])(await redis.EvaluateAsync(Length, [redis.Keys.Stream, redis.Keys.Retry, redis.Keys.Dead]))!;
        return new(lengths[0], lengths[1], lengths[2]);
    }
}
