using System.Net;

namespace Knowrithm.Client.Tests;

public sealed class RetryTableTests
{
    private const int Most = 4;

    private static readonly AgentSettings Settings = new() { LlmProvider = "p", LlmModel = "m", EmbeddingProvider = "p", EmbeddingModel = "m" };

    private static readonly Dictionary<string, (string Kind, Func<KnowrithmClient, Task> Call)> Routes = new()
    {
        ["GET /agent"] = ("read", client => client.Agents.ListAgentsAsync()),
        ["GET /health"] = ("read", client => client.Monitoring.HealthCheckAsync()),
        ["PUT /sdk/agent/{id}"] = ("idempotent write", client => client.Agents.StartUpdateAgentAsync("a1", new() { Name = "Ava" })),
        ["DELETE /sdk/agent/{id}"] = ("idempotent write", client => client.Agents.StartDeleteAgentAsync("a1")),
        ["POST /sdk/agent"] = ("write", client => client.Agents.StartCreateAgentAsync(new() { Name = "Ava", Settings = Settings })),
        ["POST /system-metric"] = ("write", client => client.Monitoring.StartTriggerSystemMetricCollectionAsync()),
        ["PATCH /agent/{id}/restore"] = ("write", client => client.Agents.StartRestoreAgentAsync("a1")),
        ["GET /auth/super-admin"] = ("write", client => client.SendAsync("GET", "/api/v1/auth/super-admin")),
        ["GET /address-seed"] = ("write", client => client.SendAsync("GET", "/api/v1/address-seed")),
        ["GET /auth/user/me"] = ("write", client => client.SendAsync("GET", "/api/v1/auth/user/me?x=1")),
        ["GET /conversation/{id}/messages/stream"] = ("stream", client => client.Conversations.OpenEventStreamAsync("c1")),
        ["POST /analytic/export"] = ("read", client => client.Analytics.StartExportAsync(new() { Type = ExportType.Leads })),
        ["POST /search/document"] = ("read", client => client.SendAsync("POST", "/api/v1/search/document", new ByteArrayContent("{}"u8.ToArray()))),
        ["POST /search/database"] = ("read", client => client.SendAsync("POST", "/api/v1/search/database", new ByteArrayContent("{}"u8.ToArray()))),
    };

    public static MatrixTheoryData<string, string> Cases => new(Routes.Keys, Fault.All);

    [Theory, MemberData(nameof(Cases))]
    public async Task Sends_as_often_as_is_safe_and_says_what_is_in_doubt(string route, string fault)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((_, cancellationToken) => Fault.AnswerAsync(fault, cancellationToken));
        using var client = TestClient.Create(server, time);
        var (kind, call) = Routes[route];

        var failure = await time.PassUntilThrowsAsync<KnowrithmException>(call(client));

        var isTransient = Fault.Transient.Contains(fault);
        Assert.Equal(Fault.Harmless.Contains(fault) || (isTransient && kind is not ("write" or "stream")) ? Most : 1, server.Requests.Count);
        Assert.Equal(server.Requests.Count, failure.Attempts);
        Assert.Equal(isTransient && kind is not ("read" or "stream"), failure.MayHaveBeenApplied);
        if (int.TryParse(fault, out var status)) Assert.Equal((HttpStatusCode)status, Assert.IsAssignableFrom<KnowrithmApiException>(failure).StatusCode);
        else if (fault.StartsWith("stalled", StringComparison.Ordinal))
            Assert.Equal(KnowrithmTimeoutBudget.Attempt, Assert.IsType<KnowrithmTimeoutException>(failure).Budget);
        else Assert.IsType<KnowrithmConnectionException>(failure);
    }

    [Theory]
    [InlineData("GET /agent")]
    [InlineData("PUT /sdk/agent/{id}")]
    [InlineData("DELETE /sdk/agent/{id}")]
    public async Task Succeeds_when_the_fault_is_transient(string route)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((503, ""), (429, ""), (200, """{"agents":[],"agent":{"id":"a1"},"agent_id":"a1"}"""));
        using var client = TestClient.Create(server, time);

        await time.PassUntilAsync(Routes[route].Call(client));

        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(received => received.Body).Distinct());
    }

    [Fact]
    public async Task A_delete_that_finds_nothing_the_second_time_may_have_worked_the_first_time()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((503, ""), (404, """{"error":"Agent not found"}"""));
        using var client = TestClient.Create(server, time);

        var failure = await time.PassUntilThrowsAsync<KnowrithmNotFoundException>(client.Agents.StartDeleteAgentAsync("a1"));

        Assert.Equal(2, failure.Attempts);
        Assert.True(failure.MayHaveBeenApplied);
    }
}
