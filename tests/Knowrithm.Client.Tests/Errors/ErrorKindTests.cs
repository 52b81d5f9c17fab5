using System.Net;

namespace Knowrithm.Client.Tests;

public sealed class ErrorKindTests
{
    [Theory]
    [InlineData(400, typeof(KnowrithmValidationException), false)]
    [InlineData(401, typeof(KnowrithmAuthenticationException), false)]
    [InlineData(402, typeof(KnowrithmApiException), false)]
    [InlineData(403, typeof(KnowrithmPermissionException), false)]
    [InlineData(404, typeof(KnowrithmNotFoundException), false)]
    [InlineData(408, typeof(KnowrithmApiException), true)]
    [InlineData(409, typeof(KnowrithmConflictException), false)]
    [InlineData(413, typeof(KnowrithmValidationException), false)]
    [InlineData(418, typeof(KnowrithmApiException), false)]
    [InlineData(422, typeof(KnowrithmValidationException), false)]
    [InlineData(423, typeof(KnowrithmConflictException), false)]
    [InlineData(429, typeof(KnowrithmRateLimitException), true)]
    [InlineData(500, typeof(KnowrithmServerException), true)]
    [InlineData(501, typeof(KnowrithmServerException), false)]
    [InlineData(502, typeof(KnowrithmServerException), true)]
    [InlineData(503, typeof(KnowrithmServerException), true)]
    [InlineData(504, typeof(KnowrithmServerException), true)]
    public async Task A_status_has_its_exception(int status, Type kind, bool isTransient)
    {
        var time = new TestTime();
        using var server = new ScriptedServer(_ =>
        {
            var response = ScriptedServer.Json("""{"error":"That went wrong","code":"ABC_001"}""", status);
            response.Headers.TryAddWithoutValidation("X-Request-ID", "req-7");
            return response;
        });
        using var client = TestClient.Create(server, time);

        var failure = await time.PassUntilThrowsAsync<KnowrithmApiException>(client.Agents.GetAgentStatsAsync("a1"));

        Assert.IsType(kind, failure);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal(isTransient, failure.IsTransient);
        Assert.Equal(("ABC_001", "req-7", "GET /api/v1/agent/{agentId}/stats"), (failure.Code, failure.RequestId, failure.Route));
        Assert.StartsWith($"GET /api/v1/agent/{{agentId}}/stats returned {status}: That went wrong (ABC_001).", failure.Message, StringComparison.Ordinal);
        Assert.Equal("""{"error":"That went wrong","code":"ABC_001"}""", failure.RawBody);
    }

    [Theory]
    [InlineData("X-Knowrithm-Request-Id")]
    [InlineData("X-Request-ID")]
    [InlineData("X-Agent-Trace-Id")]
    public async Task The_request_id_is_kept_under_each_of_its_names(string header)
    {
        using var server = new ScriptedServer(_ =>
        {
            var response = ScriptedServer.Json("{}", 404);
            response.Headers.TryAddWithoutValidation(header, "req-9");
            return response;
        });
        using var client = TestClient.Create(server);

        Assert.Equal("req-9", (await Assert.ThrowsAsync<KnowrithmNotFoundException>(() => client.Agents.ListAgentsAsync())).RequestId);
    }

    [Fact]
    public async Task A_long_body_is_capped()
    {
        using var server = new ScriptedServer((400, new string('x', 5_000_000)));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmValidationException>(() => client.Agents.ListAgentsAsync());

        Assert.InRange(failure.RawBody!.Length, 1000, 16 * 1024);
        Assert.InRange(failure.Message.Length, 1, 500);
    }

    [Fact]
    public async Task The_interfaces_throw_nothing_of_refit()
    {
        foreach (var fault in Fault.All)
        {
            var time = new TestTime();
            using var server = new ScriptedServer((_, cancellationToken) => Fault.AnswerAsync(fault, cancellationToken));
            using var client = TestClient.Create(server, time, o => o.MaxAttempts = 1);

            var failure = await time.PassUntilThrowsAsync<Exception>(client.Agents.ListAgentsAsync());

            for (var e = failure; e is not null; e = e.InnerException!) Assert.DoesNotContain("Refit", e.GetType().FullName!, StringComparison.Ordinal);
        }
    }
}
