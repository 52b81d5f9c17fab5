using System.Text;

namespace Knowrithm.Client.Tests;

public sealed class RetryLimitTests
{
    [Theory]
    [InlineData(4, 1, 1)]
    [InlineData(4, 2, 2)]
    [InlineData(2, null, 2)]
    [InlineData(1, null, 1)]
    [InlineData(1, 3, 3)]
    [InlineData(2, 10, 10)]
    public async Task A_call_may_have_its_own_number_of_attempts(int options, int? view, int expected)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((503, ""));
        using var client = TestClient.Create(server, time, o => o.MaxAttempts = options);

        await time.PassUntilThrowsAsync<KnowrithmServerException>(client.With(new() { MaxAttempts = view }).Agents.ListAgentsAsync());

        Assert.Equal(expected, server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_view_refuses_an_invalid_number_of_attempts(int attempts)
    {
        using var client = TestClient.Create(new ScriptedServer((200, "{}")));

        Assert.Throws<ArgumentOutOfRangeException>(() => client.With(new() { MaxAttempts = attempts }));
    }

    [Fact]
    public async Task A_body_that_can_be_read_only_once_is_sent_once()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((429, ""));
        using var client = TestClient.Create(server, time);
        using var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("once")));

        await time.PassUntilThrowsAsync<KnowrithmRateLimitException>(client.SendAsync("PUT", "/api/v1/anything", body));

        Assert.Equal("once", Assert.Single(server.Requests).Body);
    }

    [Fact]
    public async Task A_body_in_memory_is_the_same_in_every_attempt()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((429, ""));
        using var client = TestClient.Create(server, time);
        using var body = new StringContent("again");

        await time.PassUntilThrowsAsync<KnowrithmRateLimitException>(client.SendAsync("POST", "/api/v1/anything", body));

        Assert.Equal(["again", "again", "again", "again"], server.Requests.Select(received => received.Body));
    }

    [Fact]
    public async Task The_waits_grow_and_stay_below_their_cap()
    {
        var time = new TestTime();
        var moments = new List<DateTimeOffset>();
        using var server = new ScriptedServer(_ =>
        {
            moments.Add(time.GetUtcNow());
            return ScriptedServer.Json("{}", 503);
        });
        using var client = TestClient
            .Create(server, time, o => (o.MaxAttempts, o.RetryDelay, o.MaxRetryDelay) = (10, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)));

        await time.PassUntilThrowsAsync<KnowrithmServerException>(client.Agents.ListAgentsAsync());

        Assert.All(moments.Zip(moments.Skip(1), (one, next) => next - one),
            wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(4.5)));
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_was_never_made()
    {
        var connects = 0;
        using var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(20),
            ConnectCallback = async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref connects);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException();
            },
        };
        using var client = TestClient
            .Create(sockets, configure: o => (o.RetryDelay, o.MaxRetryDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)));

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.Equal(4, failure.Attempts);
        Assert.False(failure.MayHaveBeenApplied);
        Assert.True(connects >= 1);
    }
}
