namespace Knowrithm.Sandbox.Tests.Providers;

public sealed class ProviderTests
{
    [Theory]
    [InlineData("", 8)]
    [InlineData("?type=embedding", 6)]
    [InlineData("?type=both", 6)]
    [InlineData("?type=llm", 8)]
    public async Task The_catalogue_is_there_from_the_start(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var list = await play.GetAsync("providers" + query);
        Assert.Equal(["providers", "total"], list.Names());
        Assert.Equal((count, count), (list["total"].GetInt32(), list.Ids("providers").Length));
    }

    [Fact]
    public async Task A_provider_and_its_model_are_created_changed_and_deleted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = (await play.DoAsync("POST", "providers", new { value = "acme", label = "Acme", provider_type = "both" })).GetProperty("provider")
            .GetProperty("id").GetString();
        Assert.Equal(400, (await play.SendAsync("POST", "providers", new { value = "acme", label = "Acme" })).Status);
        var model = (await play.DoAsync("POST", $"providers/{id}/models", new { name = "acme-1", context_length = 4000, cost_per_1k_tokens_input = 0.5 }))
            .GetProperty("model");
        Assert.Equal((4000, 0.5), (model.GetProperty("context").GetInt32(), model.GetProperty("pricing").GetProperty("input").GetDouble()));
        var modelId = model.GetProperty("id").GetString();
        await play.DoAsync("PUT", $"providers/{id}", new { label = "Acme Inc." });
        await play.DoAsync("PUT", $"providers/{id}/models/{modelId}", new { is_deprecated = true });
        var read = await play.GetAsync($"providers/{id}");
        Assert.Equal(("Acme Inc.", true), (read["label"].GetString(), read["models"][0].GetProperty("is_deprecated").GetBoolean()));
        Assert.Equal(["provider", "models", "total"], (await play.GetAsync($"providers/{id}/models?type=llm")).Names());
        Assert.Equal("acme-1", (await play.GetAsync($"providers/{id}/models/{modelId}"))["name"].GetString());
        await play.DoAsync("DELETE", $"providers/{id}/models/{modelId}");
        Assert.Equal(404, (await play.GetAsync($"providers/{id}/models/{modelId}")).Status);
        await play.DoAsync("DELETE", $"providers/{id}");
        Assert.Equal(404, (await play.GetAsync($"providers/{id}")).Status);
    }

    [Fact]
    public async Task Seeding_brings_back_what_was_deleted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var first = (await play.GetAsync("providers")).Ids("providers")[0];
        await play.DoAsync("DELETE", $"providers/{first}");
        await play.DoAsync("POST", "settings/providers/seed");
        Assert.Equal(8, (await play.GetAsync("providers"))["total"].GetInt32());
        var summary = await play.GetAsync("settings/providers");
        Assert.Equal(["metadata", "llm_providers", "embedding_providers"], summary.Names());
        Assert.Equal((8, 6), (summary["llm_providers"].GetArrayLength(), summary["metadata"].GetProperty("total_embedding_providers").GetInt32()));
    }

    [Fact]
    public async Task Many_are_imported_at_once()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = new
        {
            providers = new object[] { new { value = "acme", label = "Acme", models = new[] { new { name = "a", model_type = "llm" } } },
            new { value = "openai", label = "Open AI" } }
        };
        await play.DoAsync("POST", "providers/bulk-import", body);
        Assert.Equal(9, (await play.GetAsync("providers"))["total"].GetInt32());
        Assert.Equal(400, (await play.SendAsync("POST", "providers/bulk-import", """{"providers":[{}]}""")).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "providers/bulk-import", """{"providers":[5]}""")).Status);
    }

    [Theory]
    [InlineData("GET", "providers?type=x", 400)]
    [InlineData("GET", "providers/x", 404)]
    [InlineData("POST", "providers", 400)]
    [InlineData("POST", "providers/x/models", 404)]
    public async Task Bad_requests_are_refused(string method, string path, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.SendAsync(method, path, method == "GET" ? null : "{}")).Status);
    }
}
