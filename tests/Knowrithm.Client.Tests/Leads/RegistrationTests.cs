using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

public sealed class RegistrationTests
{
    private static readonly RegisterLeadRequest Ines = new() { AgentId = "a1", FirstName = "Ines", LastName = "Silva", Email = "ines@customers.example" };

    [Theory]
    [InlineData(201, """{"success":true,"message":"ok","lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}""")]
    [InlineData(201, """{"lead":{"id":"l1"},"tokens":{"access_token":"lead_token","refresh_token":"again"}}""")]
    [InlineData(201, """{"success":true,"data":{"lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}}""")]
    [InlineData(200, """{"success":true,"data":{"lead":{"id":"l1"},"tokens":{"access_token":"lead_token","refresh_token":"again"}}}""")]
    public async Task An_immediate_response_contains_lead_and_tokens(int status, string body)
    {
        using var server = new ScriptedServer((status, body));
        using var client = TestClient.Create(server, new TestTime());

        Check(await client.Leads.RegisterLeadAsync(Ines));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"status":"success","result":{"success":true,"lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}}""")]
    [InlineData("""{"state":"SUCCESS","result":{"lead":{"id":"l1"},"tokens":{"access_token":"lead_token","refresh_token":"again"}}}""")]
    [InlineData("""{"status":"completed","data":{"lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}}""")]
    [InlineData("""{"status":"success","result":{"status":"success","http_status":201,"data":{"lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}}}""")]
    [InlineData("""{"status":"success","lead":{"id":"l1"},"access_token":"lead_token","refresh_token":"again"}""")]
    public async Task A_task_contains_them_too(string task)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status"}"""), (200, task));
        using var client = TestClient.Create(server, time);

        Check(await time.PassUntilAsync(client.Leads.RegisterLeadAsync(Ines)));
    }

    [Fact]
    public async Task Without_a_token_reading_the_credential_throws()
    {
        using var server = new ScriptedServer((201, """{"lead":{"id":"l1"}}"""));
        using var client = TestClient.Create(server);

        var registration = await client.Leads.RegisterLeadAsync(Ines);

        Assert.Throws<InvalidOperationException>(() => registration.Credential);
    }

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.RegisterAsTask)]
    [InlineData(SandboxDialect.RegisterAsTask | SandboxDialect.UpperCaseTasks)]
    [InlineData(SandboxDialect.LegacyEnvelope)]
    [InlineData(SandboxDialect.DataString)]
    public async Task The_lead_then_chats_as_itself(SandboxDialect dialect)
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => (o.Dialect, o.TaskDuration) = (dialect, TimeSpan.FromMilliseconds(5)));
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address, o => (o.ApiKey, o.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));
        var agent = await client.Agents
            .CreateAgentAsync(new()
            {
                Name = "Ava",
                Settings =
                new() { LlmProvider = "openai", LlmModel = "gpt-4o-mini", EmbeddingProvider = "openai", EmbeddingModel = "text-embedding-3-small" }
            });
        sandbox.Teach(agent.Id, "hours.md", "We open at nine in the morning.");

        var registration = await client.Leads.RegisterLeadAsync(Ines with { AgentId = agent.Id });
        using var asLead = client.WithCredential(registration.Credential);
        var conversation = await asLead.Conversations.CreateConversationAsync(new() { AgentId = agent.Id });
        var answer = await asLead.Conversations.AskAsync(conversation.Id, "When do you open in the morning?");

        Assert.Contains("nine", answer.Content, StringComparison.Ordinal);
        var token = $"Bearer {registration.AccessToken!.Reveal()}";
        Assert.All(sandbox.Requests.Where(request => request.Path.Contains("/conversation", StringComparison.Ordinal)), request =>
        {
            Assert.Equal(token, request.Headers["Authorization"]);
            Assert.DoesNotContain("X-API-Key", request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        });
        var register = Assert.Single(sandbox.Requests, request => request.Path.EndsWith("/lead/register", StringComparison.Ordinal));
        Assert.DoesNotContain("Authorization", register.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("X-API-Key", register.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    private static void Check(LeadRegistration registration)
    {
        Assert.Equal("l1", registration.Lead!.Id);
        Assert.Equal("lead_token", registration.AccessToken!.Reveal());
        Assert.Equal("again", registration.RefreshToken!.Reveal());
        Assert.Equal("lead_token", registration.Credential.Token!.Reveal());
    }
}
