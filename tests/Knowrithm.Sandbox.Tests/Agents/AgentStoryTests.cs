using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Agents;

public sealed class AgentStoryTests
{
    [Fact]
    public async Task A_created_agent_can_be_read_by_anyone_by_its_id()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync("Ava", "Knows everything.");
        var reply = await play.GetAsync($"agent/{id}", token: "");
        var agent = reply["agent"];
        Assert.Equal(200, reply.Status);
        Assert.Equal(("Ava", "Knows everything.", "active"),
            (agent.GetProperty("name").GetString(), agent.GetProperty("description").GetString(), agent.GetProperty("status").GetString()));
        Assert.Equal(play.Sandbox.CompanyId, agent.GetProperty("company_id").GetString());
        Assert.EndsWith("Z", agent.GetProperty("created_at").GetString());
        Assert.True(Guid.TryParse(id, out _));
    }

    [Fact]
    public async Task The_plain_route_takes_flat_ids()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var result = await play.DoAsync("POST", "agent", await FlatBodyAsync(play));
        Assert.Equal("Flat", result.GetProperty("agent").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Object, result.GetProperty("settings").ValueKind);
    }

    [Fact]
    public async Task The_sdk_route_takes_flat_ids_too()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal("Flat", (await play.DoAsync("POST", "sdk/agent", await FlatBodyAsync(play))).GetProperty("agent").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_name_finds_its_agent_in_any_case_and_with_any_character()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync("R&D / Ünïted 100%");
        var reply = await play.GetAsync("agent/by-name/" + Uri.EscapeDataString("r&d / ünïted 100%"));
        Assert.Equal(id, reply["agent"].GetProperty("id").GetString());
        Assert.Equal(404, (await play.GetAsync("agent/by-name/nobody")).Status);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_empties_what_it_nulls()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync("Ava", "Before");
        await play.DoAsync("PUT", $"agent/{id}", new { name = "Eva", status = "maintenance" });
        var agent = (await play.GetAsync($"agent/{id}"))["agent"];
        Assert.Equal(("Eva", "Before", "maintenance"),
            (agent.GetProperty("name").GetString(), agent.GetProperty("description").GetString(), agent.GetProperty("status").GetString()));
        var updated = await play.DoAsync("PUT", $"sdk/agent/{id}", """{"description":null,"languages":["de","fr"]}""");
        Assert.Equal(JsonValueKind.Null, updated.GetProperty("agent").GetProperty("description").ValueKind);
        Assert.Equal(2, updated.GetProperty("agent").GetProperty("languages").GetArrayLength());
    }

    [Fact]
    public async Task A_clone_is_an_inactive_copy()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync("Ava", "Knows everything.");
        var clone = (await play.DoAsync("POST", $"agent/{id}/clone")).GetProperty("agent");
        Assert.Equal(("inactive", "Knows everything."), (clone.GetProperty("status").GetString(), clone.GetProperty("description").GetString()));
        Assert.NotEqual(id, clone.GetProperty("id").GetString());
        var named = (await play.DoAsync("POST", $"agent/{id}/clone", new { name = "Twin" })).GetProperty("agent");
        Assert.Equal("Twin", named.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_deleted_agent_is_gone_until_it_is_restored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync();
        Assert.Equal(404, (await play.SendAsync("PATCH", $"agent/{id}/restore")).Status);
        Assert.Equal(id, (await play.DoAsync("DELETE", $"agent/{id}")).GetProperty("agent_id").GetString());
        Assert.Equal(404, (await play.GetAsync($"agent/{id}")).Status);
        Assert.Empty((await play.GetAsync("agent")).Ids("agents"));
        await play.DoAsync("PATCH", $"agent/{id}/restore");
        Assert.Equal(200, (await play.GetAsync($"agent/{id}")).Status);
    }

    [Fact]
    public async Task An_agent_with_active_conversations_cannot_be_deleted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync();
        var conversation = await play.ConversationAsync(id);
        var refused = await play.SendAsync("DELETE", $"sdk/agent/{id}");
        Assert.Equal((400, "Cannot delete agent with active conversations"), (refused.Status, refused["error"].GetString()));
        await play.SendAsync("DELETE", $"conversation/{conversation}");
        await play.DoAsync("DELETE", $"sdk/agent/{id}");
    }

    [Fact]
    public async Task Stats_count_what_was_said()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync();
        play.Sandbox.Teach(id, "Handbook", "Refunds take five days.");
        var conversation = await play.ConversationAsync(id);
        await play.SendAsync("POST", $"conversation/{conversation}/chat", new { message = "How long do refunds take?" });
        var stats = await play.GetAsync($"agent/{id}/stats");
        Assert.Equal((1, 2, 1), (stats["total_conversations"].GetInt32(), stats["total_messages"].GetInt32(), stats["documents_count"].GetInt32()));
        Assert.Equal(("openai", "gpt-4o-mini"), (stats["llm_provider"].GetString(), stats["llm_model"].GetString()));
    }

    [Fact]
    public async Task Embed_code_names_the_agent()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync("<Ava>");
        var code = await play.GetAsync($"agent/{id}/embed-code");
        Assert.Equal(["agent_id", "agent_name", "simple", "advanced", "config", "preview_url"], code.Names());
        Assert.Contains(id, code["simple"].GetString());
        Assert.DoesNotContain("<Ava>", code["advanced"].GetString());
    }

    private static async Task<object> FlatBodyAsync(SandboxOverHttp play)
    {
        var provider = (await play.GetAsync("providers?include_models=true"))["providers"][0];
        string Model(string type) => provider.GetProperty("models").EnumerateArray().First(m => m.GetProperty("model_type").GetString() == type)
            .GetProperty("id").GetString()!;
        var id = provider.GetProperty("id").GetString();
        return new { name = "Flat", llm_provider_id = id, llm_model_id = Model("llm"), embedding_provider_id = id, embedding_model_id = Model("embedding") };
    }
}
