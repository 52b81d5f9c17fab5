namespace Knowrithm.Sandbox.Tests.Audit;

public sealed class AuditTests
{
    [Theory]
    [InlineData("PUT", "agent/{agent}", """{"name":"Ava"}""", "agent.updated", "agent", "medium", true)]
    [InlineData("DELETE", "sdk/agent/{agent}", null, "agent.deleted", "agent", "high", true)]
    [InlineData("POST", "conversation", """{"agent_id":"{agent}"}""", "conversation.created", "conversation", "low", false)]
    [InlineData("POST", "search/document", """{"query":"refunds"}""", "document.search", "query", "low", false)]
    [InlineData("POST", "agent/{agent}/test", """{"query":"Hello"}""", "agent.test", "query", "low", true)]
    [InlineData("PUT", "user/profile", """{"first_name":"Di"}""", "user.updated", "admin", "medium", false)]
    [InlineData("DELETE", "document/bulk-delete", """{"document_ids":["{document}"]}""", "document.bulk_delete", "document", "high", false)]
    [InlineData("POST", "/v1/system-metric/", null, "system_metric.created", "admin", "low", false)]
    public async Task A_write_is_an_entry(string method, string path, string? body, string type, string category, string risk, bool isAbout)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 1);
        var agent = await play.AgentAsync();
        var document = (await play.GetAsync("document")).Ids("document")[0];
        body = body?.Replace("{agent}", agent, StringComparison.Ordinal).Replace("{document}", document, StringComparison.Ordinal);
        var written = await play.SendAsync(method, path.Replace("{agent}", agent, StringComparison.Ordinal), body);
        Assert.InRange(written.Status, 200, 299);

        var entry = (await play.GetAsync("audit-log"))["audit_logs"][0];
        Assert.Equal((type, category, risk), (Text("event_type"), Text("event_category"), Text("risk_level")));
        Assert.Equal((isAbout ? agent : null, "admin", "127.0.0.1"), (Text("entity_id"), Text("user_role"), Text("ip_address")));

        string? Text(string name) => entry.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Reads_refusals_and_the_public_are_no_entries()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        await play.GetAsync("agent");
        await play.SendAsync("PUT", "agent/nobody", new { name = "X" });
        await play.RegisterAsync(agent);
        await play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password = "wrong" }, token: "");

        Assert.Equal(["agent.created"], Types(await play.GetAsync("audit-log")));
    }

    [Fact]
    public async Task The_log_is_filtered_and_read_in_parts_and_is_the_companys_own()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        await play.SignInAsync();
        await play.KeyAsync("read");
        await play.SendAsync("PATCH", $"super-admin/agents/{agent}", new { name = "By staff" }, play.Sandbox.SuperAdminToken);

        Assert.Equal(["api_key.created", "user.login", "agent.created"], Types(await play.GetAsync("audit-log")));
        Assert.Equal(["user.login"], Types(await play.GetAsync("audit-log?entity_type=user")));
        Assert.Equal(["agent.created"], Types(await play.GetAsync("audit-log?event_type=agent.created")));
        Assert.Equal(["api_key.created"], Types(await play.GetAsync("audit-log?risk_level=high")));
        var part = await play.GetAsync("audit-log?limit=2&offset=2");
        Assert.Equal(["agent.created"], Types(part));
        Assert.Equal((3, false), (part["pagination"].GetProperty("total").GetInt32(), part["pagination"].GetProperty("has_next").GetBoolean()));
        var (key, secret, _) = await play.KeyAsync("read", "write");
        Assert.Equal(403, (await play.WithKeyAsync((key, secret), "GET", "audit-log")).Status);
    }

    [Fact]
    public async Task Staff_see_the_activity_of_all_companies()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var token = play.Sandbox.SuperAdminToken;
        var agent = await play.AgentAsync();
        await play.SendAsync("DELETE", $"sdk/agent/{agent}");
        await play.SendAsync("POST", "super-admin/companies", new { name = "Acme", email = "a@acme.example" }, token);

        var activity = await play.GetAsync("super-admin/activity?types[]=agent.created&types[]=company.created&per_page=1", token);
        Assert.Equal(2, activity["pagination"].GetProperty("total").GetInt32());
        Assert.Equal("company.created", activity["items"][0].GetProperty("type").GetString());
        var changes = await play.GetAsync("super-admin/analytics/change-tracking?group_by=entity", token);
        Assert.Equal((3, 1, 1, 2), (Number(changes["summary"], "total_changes"), Number(changes["summary"], "high_risk_changes"),
            Number(changes["summary"], "unique_entities"), Number(changes["summary"], "unique_users")));
        Assert.Equal((2, 1), (Number(changes["breakdown"], "agent"), Number(changes["breakdown"], "company")));
        Assert.Equal(1, Number((await play.GetAsync("super-admin/analytics/change-tracking?risk_level=high", token))["summary"], "total_changes"));
        Assert.Equal(400, (await play.GetAsync("super-admin/analytics/change-tracking?risk_level=dire", token)).Status);
        var trends = await play.GetAsync($"super-admin/analytics/activity-trends?company_id={play.Sandbox.CompanyId}", token);
        Assert.Equal((2, 1), (Number(trends["summary"], "total_events"), Number(trends["top_events"], "agent.deleted")));
    }

    [Theory]
    [InlineData("hour", 3)]
    [InlineData("day", 2)]
    public async Task Activity_is_counted_by_interval(string interval, int points)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 3, 4, 10, 30, 0, TimeSpan.Zero));
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        await play.AgentAsync("One");
        play.Sandbox.AdvanceTime(TimeSpan.FromHours(1));
        await play.AgentAsync("Two");
        play.Sandbox.AdvanceTime(TimeSpan.FromDays(1));
        await play.AgentAsync("Three");

        var series = (await play.GetAsync($"super-admin/analytics/activity-trends?interval={interval}", play.Sandbox.SuperAdminToken))["time_series"];
        Assert.Equal(points, series.GetArrayLength());
        Assert.Equal(3, series.EnumerateArray().Sum(point => Number(point, "event_count")));
        Assert.StartsWith(interval == "hour" ? "2026-03-04T10:00" : "2026-03-04T00:00", series[0].GetProperty("timestamp").GetString());
    }

    private static int Number(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static string[] Types(Reply log) => [.. log["audit_logs"].EnumerateArray().Select(entry => entry.GetProperty("event_type").GetString()!)];
}
