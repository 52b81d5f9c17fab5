using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Webhooks;

/// <summary>Entries are keys: a claim's token while it runs, <c>done</c> afterwards, nothing when it may run.</summary>
internal sealed class RedisInbox(RedisLink redis, IOptionsMonitor<KnowrithmWebhooksOptions> webhooks) : IWebhookInbox
{
    private const string Claim = """
        local state = redis.call('GET', KEYS[1])
        if state == 'done' then return {1, 0} end
        if state then return {2, 0} end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        local run = redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
        redis.call('PEXPIRE', KEYS[2], ARGV[4])
        return {0, run}
        """;

    private const string Renew = """
        local state = redis.call('GET', KEYS[1])
        if not state or state == ARGV[1] then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
        """;

    // Even if the claim expired and is another's by now: what is done is done.
    private const string Complete = """
        redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])
        redis.call('HDEL', KEYS[2], ARGV[2])
        """;

    private const string Fail = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end";

    private readonly KnowrithmWebhooksRedisOptions _options = redis.Options;
    private long _retention = (long)webhooks.CurrentValue.Retention.TotalMilliseconds;

    public TimeSpan? RenewInterval => _options.ClaimDuration / 3;

    public async ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var answer = (long[])(await redis.EvaluateAsync(
            Claim, [redis.Keys.Claim(eventKey, handler), redis.Keys.Runs(eventKey)], token, Milliseconds(_options.ClaimDuration), handler, Retention))!;
        var state = answer[0] switch { 0 => WebhookClaimState.Granted, 1 => WebhookClaimState.Done, _ => WebhookClaimState.Busy };
        return new(state, eventKey, handler, token, (int)answer[1]);
    }

    public async ValueTask RenewAsync(WebhookClaim claim, CancellationToken cancellationToken) =>
        await redis.EvaluateAsync(Renew, [redis.Keys.Claim(claim.EventKey, claim.Handler)], claim.Token, Milliseconds(_options.ClaimDuration));

    public async ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken) =>
        await redis.EvaluateAsync(Complete, [redis.Keys.Claim(claim.EventKey, claim.Handler), redis.Keys.Runs(claim.EventKey)], Retention, claim.Handler);

    public async ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken) =>
        await redis.EvaluateAsync(Fail, [redis.Keys.Claim(claim.EventKey, claim.Handler)], claim.Token);

    public async ValueTask CheckAsync(CancellationToken cancellationToken) => await (await redis.GetAsync()).PingAsync();

    /// <summary>In milliseconds, as the settings have it now; while they are wrong, as they had it.</summary>
    internal long Retention
    {
        get
        {
            try
            {
                return _retention = Milliseconds(webhooks.CurrentValue.Retention);
            }
            catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
            {
                return _retention;
            }
        }
    }

    private static long Milliseconds(TimeSpan time) => Math.Max(1, (long)time.TotalMilliseconds);
}
