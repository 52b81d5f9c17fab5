using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class RedisInboxTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [Fact]
    public async Task Of_many_instances_that_ask_at_once_one_is_granted_it()
    {
        await using var instances = new Instances(redis, TimeSpan.FromMinutes(1));

        var claims = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => instances[i % 4].ClaimAsync("event", "handler", default).AsTask())));

        var granted = Assert.Single(claims, static claim => claim.State == WebhookClaimState.Granted);
        Assert.Equal(1, granted.Run);
        await instances[3].CompleteAsync(granted, default);
        Assert.Equal(WebhookClaimState.Done, (await instances[1].ClaimAsync("event", "handler", default)).State);
        Assert.Equal(WebhookClaimState.Granted, (await instances[1].ClaimAsync("event", "another", default)).State);
        Assert.Equal(WebhookClaimState.Granted, (await instances[1].ClaimAsync("another", "handler", default)).State);
    }

    [Fact]
    public async Task A_claim_that_is_not_renewed_expires_and_the_runs_are_counted()
    {
        await using var instances = new Instances(redis, TimeSpan.FromMilliseconds(50));
        var first = await instances[0].ClaimAsync("event", "handler", default);

        var second = await UntilGrantedAsync(instances[1]);

        Assert.Equal((1, 2), (first.Run, second.Run));
        // The first one comes late: it may not give back what is another's, but what it did is done.
        await instances[0].FailAsync(first, default);
        await instances[0].CompleteAsync(first, default);
        Assert.Equal(WebhookClaimState.Done, (await instances[2].ClaimAsync("event", "handler", default)).State);
    }

    [Fact]
    public async Task A_late_failure_does_not_give_back_what_is_anothers()
    {
        await using var instances = new Instances(redis, TimeSpan.FromMilliseconds(50));
        var late = await instances[0].ClaimAsync("event", "handler", default);
        var second = await UntilGrantedAsync(instances[1]);
        await using var patient = new Instances(redis, TimeSpan.FromMinutes(1), instances.Prefix);
        await patient[0].RenewAsync(second, default);

        await instances[0].RenewAsync(late, default);
        await instances[0].FailAsync(late, default);

        Assert.Equal(WebhookClaimState.Busy, (await instances[2].ClaimAsync("event", "handler", default)).State);
        await instances[1].FailAsync(second, default);
        Assert.Equal(3, (await instances[2].ClaimAsync("event", "handler", default)).Run);
    }

    [Fact]
    public async Task What_is_done_is_forgotten_in_time()
    {
        await using var instances = new Instances(redis, TimeSpan.FromMinutes(1), retention: TimeSpan.FromMilliseconds(50));
        await instances[0].CompleteAsync(await instances[0].ClaimAsync("event", "handler", default), default);

        Assert.Equal(1, (await UntilGrantedAsync(instances[1])).Run);
    }

    private static async Task<WebhookClaim> UntilGrantedAsync(IWebhookInbox inbox)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (await inbox.ClaimAsync("event", "handler", patience.Token) is { State: WebhookClaimState.Granted } claim) return claim;
        }
    }

    private sealed class Instances : IAsyncDisposable
    {
        private readonly ServiceProvider[] _providers;

        public Instances(RedisFixture redis, TimeSpan claim, string? prefix = null, TimeSpan? retention = null)
        {
            var configuration = redis.Server.Configuration;
            Prefix = prefix ?? redis.Prefix();
            _providers = [.. Enumerable.Range(0, 4).Select(_ =>
            {
                var services = new ServiceCollection();
                services.AddKnowrithmWebhooks(options => (options.Secrets, options.Retention) = ([Receiver.Secret], retention ?? TimeSpan.FromHours(1)))
                    .UseRedisInbox(options => (options.Configuration, options.Prefix, options.ClaimDuration) = (configuration, Prefix, claim));
                return services.BuildServiceProvider();
            })];
        }

        public string Prefix { get; }

        public IWebhookInbox this[int index] => _providers[index].GetRequiredService<IWebhookInbox>();

        public async ValueTask DisposeAsync()
        {
            foreach (var provider in _providers) await provider.DisposeAsync();
        }
    }
}
