using System.Net;

namespace Knowrithm.Client.Tests;

public sealed class RequestOptionsTests
{
    [Fact]
    public async Task Views_add_up_and_leave_what_they_came_from_alone()
    {
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server);
        var seen = new List<string>();
        var lower = client.With(new() { Headers = new Dictionary<string, string> { ["X-One"] = "1", ["X-Two"] = "2" }, OnResponse = _ => seen.Add("lower") });
        var upper = lower.With(new()
        {
            Headers = new Dictionary<string, string> { ["x-two"] = "two" },
            Credential = KnowrithmCredential.Bearer("a_lead"),
            OnResponse = _ => seen.Add("upper")
        });

        await upper.Agents.ListAgentsAsync();
        await lower.Agents.ListAgentsAsync();
        await client.Agents.ListAgentsAsync();

        Assert.Equal(["1", "1", null], server.Requests.Select(s => s.Headers.GetValueOrDefault("X-One")));
        Assert.Equal(["two", "2", null], server.Requests.Select(s => s.Headers.GetValueOrDefault("X-Two")));
        Assert.Equal(["Bearer a_lead", null, null], server.Requests.Select(s => s.Headers.GetValueOrDefault("Authorization")));
        Assert.Equal(["lower", "upper", "lower"], seen);
    }

    [Fact]
    public async Task Disposing_a_view_does_nothing()
    {
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server);
        client.WithCredential(KnowrithmCredential.Anonymous).Dispose();

        await client.Agents.ListAgentsAsync();

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Every_response_is_reported_with_its_request_id_and_rate_limit()
    {
        var time = new TestTime(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var server = new ScriptedServer(received =>
        {
            var response = ScriptedServer.Json("""{"agents":[]}""", received.Number == 1 ? 429 : 200);
            response.Headers.TryAddWithoutValidation(received.Number == 1 ? "X-Knowrithm-Request-Id" : "X-Agent-Trace-Id", $"req-{received.Number}");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "1000");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", received.Number == 1 ? "0" : "999");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", "1772326800");
            if (received.Number == 1) response.Headers.TryAddWithoutValidation("Retry-After", "2");
            return response;
        });
        using var client = TestClient.Create(server, time);
        var told = new List<ResponseInfo>();

        await time.PassUntilAsync(client.With(new() { OnResponse = told.Add }).Agents.GetAgentStatsAsync("a1").ContinueWith(_ => { }));

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.OK], told.Select(info => info.StatusCode));
        Assert.Equal([1, 2], told.Select(info => info.Attempt));
        Assert.Equal(["req-1", "req-2"], told.Select(info => info.RequestId));
        Assert.Equal([0, 999], told.Select(info => info.RateLimitRemaining));
        Assert.All(told, info => Assert.Equal((1000, new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero)), (info.RateLimit, info.RateLimitReset)));
        Assert.Equal(TimeSpan.FromSeconds(2), told[0].RetryAfter);
        Assert.All(told, info => Assert.Equal("GET /api/v1/agent/{agentId}/stats", info.Route));
    }

    [Theory]
    [InlineData("99999999999999999")]
    [InlineData("-99999999999999999")]
    [InlineData("2147483647")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task An_invalid_rate_limit_fails_no_call(string reset)
    {
        using var server = new ScriptedServer(_ =>
        {
            var response = ScriptedServer.Json("""{"agents":[]}""");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", reset);
            return response;
        });
        using var client = TestClient.Create(server);
        var told = 0;

        await client.With(new() { OnResponse = _ => told++ }).Agents.ListAgentsAsync();

        Assert.Equal(1, told);
    }

    [Theory]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("x-api-key", "x")]
    [InlineData("X-API-Secret", "x")]
    [InlineData("X-Any", "a\r\nX-API-Key: b")]
    public void A_header_that_is_a_credential_or_breaks_the_line_is_refused(string name, string value)
    {
        using var client = TestClient.Create(new ScriptedServer((200, "{}")));

        Assert.Throws<ArgumentException>(() => client.With(new() { Headers = new Dictionary<string, string> { [name] = value } }));
    }

    [Fact]
    public async Task A_time_out_of_its_own_is_the_calls_budget()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((_, cancellationToken) => Fault.AnswerAsync("stalled", cancellationToken));
        using var client = TestClient.Create(server, time);

        var failure = await time
            .PassUntilThrowsAsync<KnowrithmTimeoutException>(client.With(new() { Timeout = TimeSpan.FromSeconds(5) }).Agents.ListAgentsAsync());

        Assert.Equal((KnowrithmTimeoutBudget.Call, TimeSpan.FromSeconds(5)), (failure.Budget, failure.Limit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void An_invalid_time_out_is_refused(int seconds)
    {
        using var client = TestClient.Create(new ScriptedServer((200, "{}")));

        Assert.Throws<ArgumentOutOfRangeException>(() => client.With(new() { Timeout = TimeSpan.FromSeconds(seconds) }));
    }

    [Fact]
    public async Task What_a_view_starts_goes_on_as_that_view()
    {
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"pending"}"""),
            (200, """{"status":"success","result":{"agent":{"id":"a1"}}}"""));
        using var client = TestClient.Create(server, configure: o => o.OperationPollInterval = TimeSpan.FromMilliseconds(1));

        await client.WithCredential(KnowrithmCredential.Bearer("somebody")).Agents.RestoreAgentAsync("a1");

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, received => Assert.Equal("Bearer somebody", received.Headers["Authorization"]));
    }
}
