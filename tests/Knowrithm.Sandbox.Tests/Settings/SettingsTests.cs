namespace Knowrithm.Sandbox.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public async Task An_agent_made_by_ids_refers_to_the_catalogue()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var ids = await IdsAsync(play, "anthropic", "openai");
        var created = await play
            .DoAsync("POST", "agent", new { name = "Ava", ids.llm_provider_id, ids.llm_model_id, ids.embedding_provider_id, ids.embedding_model_id });
        var agent = created.GetProperty("agent").GetProperty("id").GetString();
        Assert.Equal("claude-sonnet-4", created.GetProperty("agent").GetProperty("model_name").GetString());
        var settings = await play.GetAsync($"settings/agent/{agent}");
        Assert.Equal(("anthropic", "Anthropic", agent),
            (settings["llm_provider"].GetString(), settings["llm_provider_label"].GetString(), settings["agent"].GetProperty("id").GetString()));
        Assert.Equal(ids.embedding_model_id, settings["embedding_model_id"].GetString());
    }

    [Fact]
    public async Task Ids_that_nobody_knows_fail_the_creation()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = Guid.NewGuid().ToString();
        Assert.Contains(id, await play
            .FailAsync("POST", "agent", new { name = "Ava", llm_provider_id = id, llm_model_id = id, embedding_provider_id = id, embedding_model_id = id }));
    }

    [Fact]
    public async Task Settings_are_created_read_changed_tested_and_deleted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var ids = await IdsAsync(play, "openai", "openai");
        var created = (await play
            .DoAsync("POST", "settings",
                new
                {
                    ids.llm_provider_id,
                    ids.llm_model_id,
                    ids.embedding_provider_id,
                    ids.embedding_model_id,
                    llm_api_key = "sk-secret",
                    llm_temperature = 0.2
                })).GetProperty("settings");
        var id = created.GetProperty("id").GetString();
        Assert.DoesNotContain("sk-secret", created.GetRawText());
        await play.DoAsync("PUT", $"settings/{id}", new { llm_max_tokens = 50 });
        var read = await play.GetAsync($"settings/{id}");
        Assert.Equal((0.2, 50, false), (read["llm_temperature"].GetDouble(), read["llm_max_tokens"].GetInt32(), read["is_default"].GetBoolean()));
        Assert.Equal("success", (await play.DoAsync("POST", $"settings/test/{id}")).GetProperty("status").GetString());
        Assert.Contains(id, (await play.GetAsync($"settings/company/{play.Sandbox.CompanyId}")).Ids("settings"));
        await play.DoAsync("DELETE", $"settings/{id}");
        Assert.Equal(404, (await play.GetAsync($"settings/{id}")).Status);
    }

    [Fact]
    public async Task Default_settings_and_settings_in_use_stay()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var standard = (await play.GetAsync($"settings/company/{play.Sandbox.CompanyId}")).Ids("settings")[0];
        Assert.Equal(400, (await play.SendAsync("DELETE", $"settings/{standard}")).Status);
        var agent = await play.AgentAsync();
        var own = (await play.GetAsync($"settings/agent/{agent}"))["id"].GetString();
        Assert.Equal(409, (await play.SendAsync("DELETE", $"settings/{own}")).Status);
        await play.DoAsync("PUT", $"settings/{own}", new { is_default = true });
        await play.DoAsync("DELETE", $"settings/{standard}");
    }

    [Fact]
    public async Task Settings_by_name_take_the_place_of_the_agents_own()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var names = new
        {
            agent_id = agent,
            llm_provider = "Hugging Face",
            llm_model = "any",
            embedding_provider = "openai",
            embedding_model = "text-embedding-3-large"
        };
        var settings = (await play.DoAsync("POST", "sdk/settings", names)).GetProperty("settings");
        Assert.Equal("any", (await play.GetAsync($"agent/{agent}"))["agent"].GetProperty("model_name").GetString());
        var test = await play.DoAsync("POST", $"settings/test/{settings.GetProperty("id").GetString()}");
        Assert.Equal(("error", 400, "API key required for HuggingFace"),
            (test.GetProperty("status").GetString(), test.GetProperty("http_status").GetInt32(), test.GetProperty("data")
                .GetProperty("details")[0].GetString()));
    }

    [Theory]
    [InlineData("POST", "settings", "{}", 400)]
    [InlineData("POST", "sdk/settings", "{}", 400)]
    [InlineData("POST", "sdk/settings", """{"llm_provider":"nobody","llm_model":"a","embedding_provider":"openai","embedding_model":"b"}""", 404)]
    [InlineData("POST", "sdk/settings",
        """{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"b","agent_id":"00000000-0000-4000-8000-000000000000"}""",
        404)]
    [InlineData("PUT", "settings/x", "{}", 404)]
    [InlineData("POST", "settings/test/x", "{}", 404)]
    [InlineData("GET", "settings/company/00000000-0000-4000-8000-000000000000", null, 403)]
    public async Task Bad_requests_are_refused(string method, string path, string? body, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.SendAsync(method, path, body)).Status);
    }

    private static async Task<(string llm_provider_id, string llm_model_id, string embedding_provider_id,
        string embedding_model_id)> IdsAsync(SandboxOverHttp play, string llm, string embedding)
    {
        var providers = (await play.GetAsync("providers?include_models=true"))["providers"].EnumerateArray().ToList();
        (string, string) Find(string value, string type)
        {
            var provider = providers.Find(p => p.GetProperty("value").GetString() == value);
            return (provider.GetProperty("id").GetString()!, provider.GetProperty("models").EnumerateArray()
                .First(m => m.GetProperty("model_type").GetString() == type).GetProperty("id").GetString()!);
        }

        var (one, two) = (Find(llm, "llm"), Find(embedding, "embedding"));
        return (one.Item1, one.Item2, two.Item1, two.Item2);
    }
}
