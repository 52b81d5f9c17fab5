using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Dialects;

public sealed class DialectTests
{
    [Fact]
    public async Task The_legacy_envelope_wraps_entities_lists_and_errors()
    {
        await using var play = await StartAsync(SandboxDialect.LegacyEnvelope);
        var list = await play.GetAsync("conversation");
        Assert.Equal(["success", "data", "pagination", "message", "timestamp"], list.Names());
        Assert.Equal(3, list.Ids("data").Length);
        var agent = await play.GetAsync("agent/by-name/demo agent");
        Assert.Equal(["success", "data", "message", "timestamp"], agent.Names());
        Assert.Equal("Demo Agent", agent["data"].GetProperty("name").GetString());
        Assert.Equal(3, (await play.GetAsync("lead/company")).Ids("data").Length);
        Assert.Equal(JsonValueKind.Array, (await play.GetAsync("conversation/deleted"))["data"].ValueKind);
        var error = await play.GetAsync("agent/x");
        Assert.Equal(404, error.Status);
        Assert.Equal(["success", "error", "timestamp"], error.Names());
        Assert.Equal("NOT_FOUND", error["error"].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Items_are_items()
    {
        await using var play = await StartAsync(SandboxDialect.Items);
        foreach (var list in new[] { "conversation", "agent", "lead/company" }) Assert.Equal(["items", "pagination"], (await play.GetAsync(list)).Names());
        Assert.Equal(["items"], (await play.GetAsync("message/deleted")).Names());
        Assert.Equal(["agent"], (await play.GetAsync("agent/by-name/demo%20agent")).Names());
    }

    [Fact]
    public async Task Naive_dates_have_no_zone()
    {
        await using var play = await StartAsync(SandboxDialect.NaiveDates);
        var date = (await play.GetAsync("conversation"))["conversations"][0].GetProperty("created_at").GetString();
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$", date);
    }

    [Fact]
    public async Task Tasks_have_upper_case_states()
    {
        await using var play = await StartAsync(SandboxDialect.UpperCaseTasks);
        var ack = await play.SendAsync("POST", "system-metric");
        var task = await play.GetAsync(ack["status_url"].GetString()!);
        Assert.Equal("SUCCESS", task["state"].GetString());
        Assert.False(task.Body.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task Sdk_writes_return_their_result_at_once()
    {
        await using var play = await StartAsync(SandboxDialect.Synchronous);
        const string settings = """{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"b"}""";
        var agent = await play.SendAsync("POST", "sdk/agent", $$"""{"name":"Ava","settings":{{settings}}}""");
        Assert.Equal(201, agent.Status);
        Assert.Equal(["message", "agent", "settings"], agent.Names());
        var id = agent["agent"].GetProperty("id").GetString();
        Assert.Equal(["agent"], (await play.SendAsync("PUT", $"sdk/agent/{id}", new { name = "Eva" })).Names());
        Assert.Equal(["agent_id"], (await play.SendAsync("DELETE", $"sdk/agent/{id}")).Names());
        var lead = await play.SendAsync("POST", "sdk/lead", new { first_name = "A", last_name = "B", email = "a@b.example" });
        Assert.Equal((201, "lead"), (lead.Status, Assert.Single(lead.Names())));
        Assert.Equal(404, (await play.SendAsync("POST", "sdk/agent",
            $$"""{"name":"Ava","settings":{{settings.Replace("openai", "nobody", StringComparison.Ordinal)}}}""")).Status);
        Assert.Equal(202, (await play.SendAsync("POST", "lead", new { first_name = "A", last_name = "B", email = "a@b.example" })).Status);
    }

    [Fact]
    public async Task Data_can_be_json_in_a_string()
    {
        await using var play = await StartAsync(SandboxDialect.DataString);
        var list = await play.GetAsync("conversation");
        using var data = JsonDocument.Parse(list["data"].GetString()!);
        Assert.Equal(3, data.RootElement.GetArrayLength());
        using var agent = JsonDocument.Parse((await play.GetAsync("agent/by-name/demo%20agent"))["data"].GetString()!);
        Assert.Equal("Demo Agent", agent.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Registering_can_be_a_task()
    {
        await using var play = await StartAsync(SandboxDialect.RegisterAsTask);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        var ack = await play.SendAsync("POST", "lead/register", new { agent_id = agent, first_name = "A", last_name = "B", email = "a@b.example" }, token: "");
        var result = (await play.GetAsync(ack["status_url"].GetString()!, token: ""))["result"];
        Assert.Equal(202, ack.Status);
        Assert.Equal(["success", "message", "lead", "access_token", "refresh_token"], result.EnumerateObject().Select(p => p.Name));
        Assert.Equal(200, (await play.GetAsync("conversation", result.GetProperty("access_token").GetString())).Status);
    }

    private static Task<SandboxOverHttp> StartAsync(SandboxDialect dialect) => SandboxOverHttp.StartAsync(o => (o.Dialect, o.SeedConversations) = (dialect, 3));
}
