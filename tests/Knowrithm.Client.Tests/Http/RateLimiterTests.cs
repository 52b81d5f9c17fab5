using System.Threading.RateLimiting;

namespace Knowrithm.Client.Tests;

public sealed class RateLimiterTests
{
    [Fact]
    public async Task Each_attempt_takes_a_permit()
    {
        var time = new TestTime();
        using var limiter = Permits(3);
        using var server = new ScriptedServer((503, ""), (503, ""), (200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, time, o => o.RateLimiter = limiter);

        await time.PassUntilAsync(client.Agents.ListAgentsAsync());

        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_refused_permit_fails_the_call_unsent()
    {
        using var limiter = Permits(1);
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, configure: o => o.RateLimiter = limiter);
        await client.Agents.ListAgentsAsync();

        var failure = await Assert.ThrowsAsync<KnowrithmException>(() => client.Agents.ListAgentsAsync());

        Assert.Contains("RateLimiter", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, failure.Attempts);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Waiting_for_a_permit_does_not_count_as_the_servers_time()
    {
        var time = new TestTime();
        await using var limiter =
            new FixedWindowRateLimiter(new() { PermitLimit = 1, QueueLimit = 1, Window = TimeSpan.FromHours(1), AutoReplenishment = false });
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, time, o => o.RateLimiter = limiter);
        await client.Agents.ListAgentsAsync();

        var waiting = client.Agents.ListAgentsAsync();
        time.Advance(TimeSpan.FromSeconds(100));
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromHours(1));
        var failure = await time.PassUntilThrowsAsync<KnowrithmTimeoutException>(waiting);

        Assert.Equal(KnowrithmTimeoutBudget.Call, failure.Budget);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_client_does_not_dispose_it()
    {
        using var limiter = Permits(1);
        TestClient.Create(new ScriptedServer((200, "{}")), configure: o => o.RateLimiter = limiter).Dispose();

        using var lease = await limiter.AcquireAsync();

        Assert.True(lease.IsAcquired);
    }

    private static TokenBucketRateLimiter Permits(int count) =>
        new(new() { TokenLimit = count, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromHours(1), AutoReplenishment = false, QueueLimit = 0 });
}
