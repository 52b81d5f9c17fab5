using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox.Tests.Routing;

/// <summary>Every write with every field spoilt in every way: refused or taken, never a server error, and never a task that broke.</summary>
public sealed class MutationTests
{
    private static readonly string[] Spoilers =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "1.5", "\"\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"",
            "\"00000000-0000-0000-0000-000000000000\"",
        "[]", "[null]", "[[]]", "{}", "{\"a\":{\"a\":1}}", "\"LONG\"",
    ];

    [Fact]
    public async Task No_body_breaks_the_server()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[0];
        var lead = (await play.GetAsync("lead/company"))["data"].GetProperty("leads")[0].GetProperty("id").GetString();
        var person = new
        {
            first_name = "A",
            last_name = "B",
            email = "a@b.example",
            phone = "1",
            source = "s",
            notes = "n",
            status = "new",
            consent_marketing = true,
            company_id = play.Sandbox.CompanyId
        };
        var settings = new
        {
            llm_provider = "openai",
            llm_model = "a",
            embedding_provider = "openai",
            embedding_model = "b",
            llm_temperature = 1,
            llm_max_tokens = 5,
            llm_api_key = "k"
        };
        var look = new
        {
            name = "a",
            description = "d",
            avatar_url = "https://a.example",
            status = "active",
            capabilities = new[] { "c" },
            languages = new[] { "l" },
            operating_hours = new { },
            personality_traits = new { }
        };
        (string Method, string Path, object Body)[] writes =
        [
            ("POST", "sdk/agent", new { look.name, look.description, settings, company_id = play.Sandbox.CompanyId }),
            ("POST", "agent", new { look.name, llm_provider_id = Guid.NewGuid(), llm_model_id = Guid.NewGuid(), embedding_provider_id = Guid.NewGuid(),
                embedding_model_id = Guid.NewGuid(), llm_temperature = 1 }),
            ("PUT", $"agent/{agent}", look),
            ("POST", $"agent/{agent}/clone", new { name = "c", llm_settings_id = Guid.NewGuid() }),
            ("POST", $"agent/{agent}/test", new { query = "q" }),
            ("POST", "conversation", new { agent_id = agent, title = "t", max_context_length = 4000, metadata = new { } }),
            ("POST", $"conversation/{conversation}/chat", new { message = "m" }),
            ("POST", "lead", person),
            ("PUT", $"sdk/lead/{lead}", person),
            ("POST", "lead/register", new { agent_id = agent, person.first_name, person.last_name, person.email }),
            ("POST", "/_sandbox/events", new { @event = "lead.created", data = new { } }),
            ("POST", $"/_sandbox/agents/{agent}/knowledge", new { document_name = "d", text = "t", url = "https://a.example" }),
            ("POST", "/_sandbox/webhooks", new { url = "ftp://a.example", secret = "s", events = new[] { "e" } }),
        ];
        Assert.True(await SendAllAsync(play, writes) > 900);
        foreach (var list in new[] { "agent?per_page=100", "conversation?per_page=100", "lead/company?per_page=100" })
            Assert.Equal(200, (await play.GetAsync(list)).Status);
    }

    [Fact]
    public async Task No_body_breaks_the_companys_own_things()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        var provider = (await play.GetAsync("providers")).Ids("providers")[0];
        var model = (await play.GetAsync($"providers/{provider}/models")).Ids("models")[0];
        var source = (await play.SendAsync("POST", "website/source", new { agent_id = agent, base_url = "https://a.example" }))["website_source"]
            .GetProperty("id").GetString();
        var connection = (await play.SendAsync("POST", "database-connection",
            new { agent_id = agent, name = "n", url = "u", database_type = "mysql" }))["connection"].GetProperty("id").GetString();
        var settings = (await play.GetAsync($"settings/agent/{agent}"))["id"].GetString();
        var names = new
        {
            llm_provider = "openai",
            llm_model = "a",
            embedding_provider = "openai",
            embedding_model = "b",
            llm_temperature = 1,
            llm_additional_params = new { a = 1 },
            agent_id = agent,
            is_default = false
        };
        var ids = new { llm_provider_id = provider, llm_model_id = model, embedding_provider_id = provider, embedding_model_id = model, is_active = true };
        var company = new { name = "n", email = "a@b.example", phone = "1", logo = "l", address_id = 1 };
        var look = new
        {
            value = "v",
            label = "l",
            provider_type = "llm",
            pricing_tier = "mid",
            default_base_url = "https://a.example",
            tags = new[] { "t" },
            is_active = true
        };
        var figures = new
        {
            name = "m",
            model_type = "llm",
            context_length = 1,
            embedding_dimension = 1,
            cost_per_1k_tokens_input = 0.1,
            is_deprecated = false
        };
        (string Method, string Path, object Body)[] writes =
        [
            ("POST", "document/upload", new { agent_id = agent, url = "https://a.example/b", urls = new[] { "https://a.example" }, metadata = new { a = 1 } }),
            ("DELETE", "document/bulk-delete", new { document_ids = new[] { Guid.NewGuid() } }),
            ("POST", "search/document", new { query = "q", agent_id = agent, limit = 5 }),
            ("POST", "search/database", new { query = "q", connection_id = connection }),
            ("POST", "auth/login", new { email = "nobody@b.example", password = "p" }),
            ("POST", "auth/register",
                new { company_id = play.Sandbox.CompanyId, email = "u@b.example", username = "user", first_name = "A", last_name = "B",
                    password = "long-enough" }),
            ("POST", "auth/user", new { email = "v@b.example", username = "other", first_name = "A", last_name = "B", password = "long-enough" }),
            ("POST", "auth/api-keys", new { name = "n", scopes = new[] { "read" }, permissions = new { }, expires_in_days = 5 }),
            ("POST", "sdk/settings", names),
            ("PUT", $"settings/{settings}", ids),
            ("POST", "providers", look),
            ("PUT", $"providers/{provider}", look),
            ("POST", "providers/bulk-import", new { providers = new[] { new { look.value, look.label, models = new[] { figures } } } }),
            ("POST", $"providers/{provider}/models", figures),
            ("PUT", $"providers/{provider}/models/{model}", figures),
            ("POST", "website/source",
                new { agent_id = agent, base_url = "https://b.example", seed_urls = new[] { "https://b.example/c" }, allowed_paths = new[] { "/" },
                    max_pages = 1, max_depth = 0 }),
            ("POST", $"website/source/{source}/crawl", new { max_pages = 1 }),
            ("POST", "website/handshake", new { agent_id = agent, url = "https://c.example/d", title = "t", trigger_crawl = true }),
            ("POST", "analytic/export", new { type = "leads", format = "csv", start_date = "2026-01-01", end_date = "2026-01-02" }),
            ("PUT", $"company/{play.Sandbox.CompanyId}", company),
            ("POST", "company", company),
            ("PUT", "user/profile", new { first_name = "A", last_name = "B", language = "en", timezone = "UTC", preferences = new { a = 1 } }),
            ("POST", "country", new { name = "n", iso_code = "iso" }),
            ("POST", "state", new { name = "n", country_id = 1 }),
            ("PATCH", "city/1", new { name = "n", state_id = 1, postal_code_prefix = "p" }),
            ("POST", "address", new { street_address = "s", city_id = 1, state_id = 1, country_id = 1, lat = 1.5, lan = 1.5, postal_code = "p",
                is_primary = true }),
            ("POST", "database-connection", new { agent_id = agent, name = "m", url = "u", database_type = "mysql", connection_params = new { a = 1 } }),
            ("PATCH", $"database-connection/{connection}", new { name = "k", pool_size = 1, max_overflow = 0, connection_string = "c", is_active = true }),
            ("POST", "test", new { body = "b" }),
        ];
        Assert.True(await SendAllAsync(play, writes, play.Sandbox.BearerToken) > 2000);
        foreach (var list in new[] { "document?per_page=100", "providers?include_models=true", $"settings/company/{play.Sandbox.CompanyId}", "website/source",
            "database-connection", "analytic/dashboard", "analytic/usage", "overview" })
            Assert.Equal(200, (await play.GetAsync(list)).Status);
    }

    [Theory]
    [InlineData("agent")]
    [InlineData("conversation")]
    [InlineData("conversation/agent/AGENT")]
    [InlineData("lead/company")]
    [InlineData("message/deleted")]
    [InlineData("document")]
    [InlineData("providers")]
    [InlineData("admin/user")]
    [InlineData("website/source")]
    [InlineData("overview")]
    [InlineData("usage-trends")]
    [InlineData("rate-limit-analysis")]
    [InlineData("analytic/agent/AGENT")]
    [InlineData("analytic/usage")]
    [InlineData("analytic/leads")]
    [InlineData("company/statistics")]
    public async Task No_query_breaks_the_server(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        foreach (var name in new[] { "page", "per_page", "status", "search", "company_id", "agent_id", "created_after", "created_before", "entity_type",
            "days", "limit", "start_date", "end_date", "type", "granularity" })
        {
            foreach (var value in new[] { "", "0", "-1", "x", "%00", "%ED%A0%80", "%", "%zz", "1&" + name + "=2", new string('9', 400), "2024-13-45", "+1" })
                Assert.True((await play.GetAsync($"{route.Replace("AGENT", agent, StringComparison.Ordinal)}?{name}={value}")).Status < 500, $"{name}={value}");
        }
    }

    [Theory]
    [InlineData("agent/%00")]
    [InlineData("agent/%ED%A0%80")]
    [InlineData("agent/%2e%2e")]
    [InlineData("agent/by-name/%")]
    [InlineData("agent/by-name/%2F%2F")]
    [InlineData("conversation/%F0%9F%A6%89/messages")]
    public async Task No_path_breaks_the_server(string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.InRange((await play.GetAsync(path)).Status, 200, 499);
    }

    private static async Task<int> SendAllAsync(SandboxOverHttp play, (string Method, string Path, object Body)[] writes, string? token = null)
    {
        var sent = 0;
        foreach (var (method, path, body) in writes)
        {
            foreach (var spoilt in Spoil(JsonSerializer.SerializeToNode(body)!.AsObject()))
            {
                var reply = await play.SendAsync(method, path, spoilt, token);
                sent++;
                Assert.True(reply.Status < 500, $"{method} {path} {spoilt[..Math.Min(200, spoilt.Length)]} → {reply.Status} {reply.Text}");
                if (reply.Body.ValueKind != JsonValueKind.Object || !reply.Body.TryGetProperty("task_id", out var task)) continue;
                var error = (await play.GetAsync($"tasks/{task.GetString()}/status")).Body.TryGetProperty("error", out var e) ? e.GetString() : null;
                Assert.NotEqual("Internal error", error);
            }
        }

        return sent;
    }

    private static IEnumerable<string> Spoil(JsonObject body)
    {
        var text = body.ToJsonString();
        yield return text;
        for (var cut = 0; cut < text.Length; cut += 7) yield return text[..cut];
        foreach (var whole in Spoilers) yield return Long(whole);
        yield return new string('[', 5000);
        foreach (var (name, value) in body)
        {
            foreach (var spoiler in Spoilers) yield return With(body, name, Long(spoiler));
            if (value is not JsonObject nested) continue;
            foreach (var (inner, _) in nested)
            {
                foreach (var spoiler in Spoilers) yield return With(body, name, With(nested, inner, Long(spoiler)));
            }
        }
    }

    private static string With(JsonObject body, string name, string raw)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in body) text.Append(text.Length > 1 ? "," : "").Append(JsonSerializer.Serialize(key)).Append(':')
            .Append(key == name ? raw : value?.ToJsonString() ?? "null");
        return text.Append('}').ToString();
    }

    private static string Long(string spoiler) => spoiler.Replace("LONG", new string('x', 300), StringComparison.Ordinal);
}
