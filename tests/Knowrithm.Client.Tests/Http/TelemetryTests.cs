using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Tests;

/// <summary>Spans and figures belong to the whole process: each test knows its own by an id that only it uses, and by the host it calls.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_one_span_named_by_its_route()
    {
        var spans = await ListenAsync("spans.example", [(503, ""), (503, ""), (200, """{"agent":{"id":"a1"}}""")],
            client => client.Agents.GetAgentAsync("the-id-4711"));

        var span = Assert.Single(spans);
        Assert.Equal(("GET /api/v1/agent/{agentId}", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("GET", span.GetTagItem("http.request.method"));
        Assert.Equal("/api/v1/agent/{agentId}", span.GetTagItem("url.template"));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal(2, span.GetTagItem("http.request.resend_count"));
        Assert.DoesNotContain("4711", string.Join(' ', span.TagObjects), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404", "KnowrithmNotFoundException", 404)]
    [InlineData("503", "KnowrithmServerException", 503)]
    [InlineData("refused", "KnowrithmConnectionException", null)]
    [InlineData("stalled", "KnowrithmTimeoutException", null)]
    public async Task A_failed_call_says_how_it_failed(string fault, string error, int? status)
    {
        var host = $"failed-{fault}.example";
        using var overheard = new CapturedTelemetry();
        var time = new TestTime();
        using var server = new ScriptedServer((_, cancellationToken) => Fault.AnswerAsync(fault, cancellationToken));
        using var client = TestClient.Create(server, time, o => o.BaseUrl = $"https://{host}");

        await time.PassUntilThrowsAsync<KnowrithmException>(client.Agents.GetAgentStatsAsync("a1"));

        var span = Assert.Single(overheard.Spans, span => host.Equals(span.GetTagItem("server.address")));
        Assert.Equal((ActivityStatusCode.Error, error, (object?)status),
            (span.Status, span.GetTagItem("error.type"), span.GetTagItem("http.response.status_code")));
    }

    [Fact]
    public async Task Figures_have_the_duration_with_retries_and_the_number_of_retries()
    {
        using var overheard = new CapturedTelemetry();
        var time = new TestTime();
        using var server = new ScriptedServer(received =>
        {
            var response = ScriptedServer.Json("{}", received.Number == 1 ? 429 : 200);
            response.Headers.TryAddWithoutValidation("Retry-After", "3");
            return response;
        });
        using var client = TestClient.Create(server, time);

        await time.PassUntilAsync(client.SendAsync("GET", "/api/v1/figures-of-this-test/0815"));

        var duration = Assert.Single(overheard.Figures, figure => figure.Name == "knowrithm.client.call.duration"
            && figure.Tags.Contains("figures-of-this-test", StringComparison.Ordinal));
        Assert.Equal(3, duration.Value);
        Assert.Equal("http.request.method=GET http.response.status_code=200 url.template=/api/v1/figures-of-this-test/{id}", duration.Tags);
        var retries = Assert.Single(overheard.Figures, figure => figure.Name == "knowrithm.client.retries"
            && figure.Tags.Contains("figures-of-this-test", StringComparison.Ordinal));
        Assert.Equal((1, "url.template=/api/v1/figures-of-this-test/{id}"), (retries.Value, retries.Tags));
    }

    [Fact]
    public async Task Logs_have_routes_and_outcomes_only()
    {
        using var overheard = new CapturedTelemetry();
        using var logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(overheard));
        var time = new TestTime();
        using var server = new ScriptedServer((503, """{"error":"private words"}"""), (200, """{"agent":{"id":"a1"}}"""),
            (404, """{"error":"private words"}"""));
        using var client = TestClient.Create(server, time, o => o.LoggerFactory = logging);

        await time.PassUntilAsync(client.Agents.GetAgentByNameAsync("private name"));
        await time.PassUntilThrowsAsync<KnowrithmNotFoundException>(client.Agents.GetAgentByNameAsync("private name"));

        Assert.Contains(overheard.Lines,
            line => line.StartsWith("Warning 1 GET /api/v1/agent/by-name/{name} is retried after attempt 1 (503)", StringComparison.Ordinal));
        Assert.Contains(overheard.Lines,
            line => line.StartsWith("Debug 2 GET /api/v1/agent/by-name/{name} returned 200 after 2 attempt(s).", StringComparison.Ordinal));
        Assert.Contains(overheard.Lines, line =>
            line.StartsWith("Warning 3 GET /api/v1/agent/by-name/{name} failed: KnowrithmNotFoundException after 1 attempt(s)", StringComparison.Ordinal));
        Assert.DoesNotContain("private", string.Join('\n', overheard.Lines), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Activity>> ListenAsync(string host, (int, string)[] script, Func<KnowrithmClient, Task> call)
    {
        using var overheard = new CapturedTelemetry();
        var time = new TestTime();
        using var server = new ScriptedServer(script);
        using var client = TestClient.Create(server, time, o => o.BaseUrl = $"https://{host}");
        await time.PassUntilAsync(call(client));
        return [.. overheard.Spans.Where(span => host.Equals(span.GetTagItem("server.address")))];
    }
}
