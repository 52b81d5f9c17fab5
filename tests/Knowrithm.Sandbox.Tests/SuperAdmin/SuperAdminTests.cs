using Knowrithm.Client.Tests;

namespace Knowrithm.Sandbox.Tests.SuperAdmin;

public sealed class SuperAdminTests
{
    private static readonly string[] Page = ["items", "pagination"];

    /// <summary>The routes, with the names that the specification gives their responses.</summary>
    private static readonly (string Route, string? Body, string[] Names)[] Routes =
    [
        ("GET companies", null, Page),
        ("GET company", null, ["companies", "pagination"]),
        ("POST companies", """{"name":"Acme","email":"a@acme.example"}""", ["id", "name", "email", "phone", "logo", "address", "is_active", "is_verified", "created_at", "updated_at"]),
        ("GET companies/{company}", null, ["id", "name", "email", "phone", "logo", "address", "is_active", "is_verified", "created_at", "updated_at"]),
        ("PATCH companies/{company}", """{"is_verified":false}""", ["id", "name", "email", "phone", "logo", "address", "is_active", "is_verified", "created_at", "updated_at"]),
        ("GET companies/{company}/users", null, Page),
        ("POST companies/{company}/users", """{"email":"n@acme.example","username":"new","first_name":"N","last_name":"U","password":"long enough"}""", ["status", "task_id", "status_url", "message", "estimated_time"]),
        ("GET companies/{company}/agents", null, Page),
        ("GET companies/{company}/documents", null, Page),
        ("GET companies/{company}/analytics", null, ["agents", "conversations", "documents", "users"]),
        ("GET company/{company}/user", null, ["users", "pagination", "filters_applied"]),
        ("PATCH agents/{agent}", """{"temperature":0.2}""", ["id", "company_id", "name", "description", "status", "model_name", "temperature", "max_tokens", "average_rating", "total_conversations", "total_messages", "created_at"]),
        ("DELETE documents/{document}", null, ["message", "document_id"]),
        ("GET users", null, Page),
        ("PATCH users/{user}", """{"first_name":"New"}""", ["id", "email", "username", "first_name", "last_name", "role", "status", "email_verified", "two_factor_enabled", "login_attempts", "last_login", "created_at", "updated_at"]),
        ("DELETE users/{user}", null, ["message", "user_id"]),
        ("GET metrics/overview?range=24h", null, ["range", "totals", "deltas", "online_users", "timestamp"]),
        ("GET metrics/companies?interval=month", null, ["start", "end", "interval", "points", "pending_verifications", "timestamp"]),
        ("GET metrics/agents?by=model", null, ["average_sla", "buckets", "timestamp"]),
        ("GET metrics/storage", null, ["range", "tiers", "trend_percent", "timestamp"]),
        ("GET company/{company}/system-metric", null, ["generated_at", "metrics"]),
        ("GET analytics/user-growth?interval=week&group_by=role", null, ["summary", "time_series", "breakdown", "timestamp"]),
        ("GET analytics/usage-metrics?interval=month", null, ["summary", "user_trends", "conversation_trends", "storage_trends", "timestamp"]),
        ("GET analytics/conversations?status=active", null, ["summary", "time_series", "status_breakdown", "top_agents", "timestamp"]),
        ("GET analytics/documents?document_type=txt", null, ["summary", "time_series", "type_breakdown", "status_breakdown", "timestamp"]),
        ("GET analytics/company-performance?sort_by=agents&limit=1", null, ["summary", "rankings", "timestamp"]),
        ("GET activity?types[]=agent.created", null, ["items", "pagination", "timestamp"]),
        ("GET analytics/user-engagement?role=admin&min_activity=0", null, ["summary", "engagement_metrics", "score_distribution", "timestamp"]),
        ("GET analytics/retention?cohort_period=week&cohort_count=3", null, ["summary", "cohort_analysis", "average_retention", "timestamp"]),
        ("GET analytics/comparative?compare_by=time_periods&metrics=users", null, ["summary", "comparison_data", "timestamp"]),
        ("GET analytics/system-health?metric_name=response_time_ms", null, ["summary", "health", "metrics", "timestamp"]),
        ("GET analytics/activity-trends?interval=hour&event_category=auth", null,
            ["summary", "time_series", "top_events", "category_breakdown", "risk_distribution", "timestamp"]),
        ("GET analytics/change-tracking?group_by=user&entity_type=agent", null,
            ["summary", "recent_changes", "breakdown", "category_distribution", "risk_distribution", "timestamp"]),
        ("GET analytics/agent-performance-trends?min_conversations=1", null, ["summary", "performance_trends", "timestamp"]),
    ];

    public static TheoryData<string, string?, string[]> All => [.. Excerpt.Of(Routes, 0, 6)];

    [Theory, MemberData(nameof(All))]
    public async Task Staff_may_and_nobody_else(string route, string? body, string[] names)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var (method, path) = await FilledAsync(play, route);

        Assert.Equal(401, (await play.SendAsync(method, path, body, token: "")).Status);
        Assert.Equal(401, (await play.SendAsync(method, path, body)).Status);
        Assert.Equal(403, (await play.SendAsync(method, path, body, play.Sandbox.BearerToken)).Status);
        var reply = await play.SendAsync(method, path, body, play.Sandbox.SuperAdminToken);
        Assert.Equal(names.Contains("task_id") ? 202 : 200, reply.Status);
        Assert.Equal(names.Order(StringComparer.Ordinal), reply.Names().Order(StringComparer.Ordinal));
        Assert.Empty(play.Sandbox.Requests[^1].Tolerated);
    }

    [Theory]
    [InlineData("GET companies/nobody")]
    [InlineData("PATCH companies/nobody")]
    [InlineData("GET companies/nobody/users")]
    [InlineData("POST companies/nobody/users")]
    [InlineData("GET company/nobody/user")]
    [InlineData("PATCH agents/nobody")]
    [InlineData("DELETE documents/nobody")]
    [InlineData("PATCH users/nobody")]
    [InlineData("DELETE users/nobody")]
    public async Task What_does_not_exist_is_not_found(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (method, path) = await FilledAsync(play, route);

        Assert.Equal(404, (await play.SendAsync(method, path, "{}", play.Sandbox.SuperAdminToken)).Status);
    }

    [Theory]
    [InlineData("role=admin", 1)]
    [InlineData("role=super_admin", 0)]
    [InlineData("status=active&search=dana", 1)]
    [InlineData("never_logged_in=false", 0)]
    [InlineData("locked=true", 0)]
    [InlineData("high_login_attempts=1", 0)]
    [InlineData("created_after=2001-01-01&sort_by=email&sort_order=asc", 1)]
    [InlineData("created_before=2001-01-01", 0)]
    [InlineData("language=en&timezone=UTC&email_verified=true", 1)]
    [InlineData("only_deleted=true", 0)]
    public async Task Users_are_filtered(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync("GET", $"super-admin/company/{play.Sandbox.CompanyId}/user?{query}", token: play.Sandbox.SuperAdminToken);

        Assert.Equal(count, reply["users"].GetArrayLength());
        Assert.Empty(play.Sandbox.Requests[^1].Tolerated);
    }

    [Fact]
    public async Task A_company_and_its_user_are_created_changed_and_deactivated()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var token = play.Sandbox.SuperAdminToken;
        var created = await play.SendAsync("POST", "super-admin/companies", new { name = "Acme", email = "a@acme.example", is_verified = true }, token);
        var company = created["id"].GetString();
        var task = await play.DoAsync("POST", $"super-admin/companies/{company}/users",
            new { email = "n@acme.example", username = "new", first_name = "N", last_name = "U", password = "long enough", role = "admin" }, token);
        var user = task.GetProperty("user").GetProperty("id").GetString();
        Assert.Equal([user!], (await play.GetAsync($"super-admin/companies/{company}/users", token)).Ids("items"));
        Assert.Empty((await play.GetAsync($"super-admin/companies/{company}/agents", token)).Ids("items"));
        Assert.Equal(409, (await play.SendAsync("PATCH", $"super-admin/users/{user}", new { email = play.Sandbox.UserEmail }, token)).Status);
        Assert.Equal("inactive", await StatusAsync());
        var patched = await play.SendAsync("PATCH", $"super-admin/companies/{company}", new { is_active = false }, token);
        Assert.False(patched["is_active"].GetBoolean());
        Assert.Equal(1, (await play.GetAsync("super-admin/companies?is_active=true", token))["pagination"].GetProperty("total").GetInt32());

        async Task<string?> StatusAsync()
        {
            await play.SendAsync("DELETE", $"super-admin/users/{user}", token: token);
            return (await play.GetAsync($"super-admin/users?company_id={company}", token))["items"][0].GetProperty("status").GetString();
        }
    }

    [Fact]
    public async Task Figures_are_those_of_what_there_is()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 3);
        var token = play.Sandbox.SuperAdminToken;

        var conversations = (await play.GetAsync("super-admin/analytics/conversations", token));
        Assert.Equal((3, 18), (Number(conversations["summary"], "total_conversations"), Number(conversations["summary"], "total_messages")));
        Assert.Equal(3, conversations["time_series"].EnumerateArray().Sum(day => Number(day, "conversation_count")));
        Assert.Equal(3, Number(conversations["status_breakdown"], "active"));
        var agent = Assert.Single((await play.GetAsync("super-admin/analytics/agent-performance-trends", token))["performance_trends"].EnumerateArray());
        Assert.Equal(3, Number(agent, "total_conversations"));
        var company = Assert.Single((await play.GetAsync("super-admin/analytics/company-performance", token))["rankings"].EnumerateArray());
        var metrics = company.GetProperty("metrics");
        Assert.Equal((1, 1, 3), (Number(metrics, "users"), Number(metrics, "agents"), Number(metrics, "conversations")));
        var growth = await play.GetAsync("super-admin/analytics/user-growth?group_by=role", token);
        Assert.Equal((1, 1), (Number(growth["breakdown"], "admin"), Number(growth["breakdown"], "super_admin")));
        Assert.Equal(2, growth["time_series"].EnumerateArray().Last().GetProperty("cumulative_users").GetInt32());
        Assert.Equal(1, Number((await play.GetAsync("super-admin/analytics/documents", token))["summary"], "total_documents"));
        Assert.Equal(0, Number((await play.GetAsync($"super-admin/analytics/documents?company_id={Guid.NewGuid()}", token))["summary"], "total_documents"));

        static int Number(System.Text.Json.JsonElement json, string name) => json.GetProperty(name).GetInt32();
    }

    private static async Task<(string Method, string Path)> FilledAsync(SandboxOverHttp play, string route)
    {
        if (route.Contains('{', StringComparison.Ordinal))
        {
            var agent = (await play.GetAsync("agent")).Ids("agents")[0];
            var document = (await play.GetAsync("document")).Ids("document")[0];
            var users = await play.GetAsync($"super-admin/companies/{play.Sandbox.CompanyId}/users", play.Sandbox.SuperAdminToken);
            route = route.Replace("{company}", play.Sandbox.CompanyId, StringComparison.Ordinal).Replace("{agent}", agent, StringComparison.Ordinal)
                .Replace("{document}", document, StringComparison.Ordinal).Replace("{user}", users.Ids("items")[0], StringComparison.Ordinal);
        }

        return (route.Split(' ')[0], "super-admin/" + route.Split(' ')[1]);
    }
}
