namespace Knowrithm.Sandbox.Tests.Routing;

public sealed class AccessTests
{
    private static readonly string[] CompanyRoutes =
    [
        "GET agent", "POST agent", "GET agent/by-name/x", "PUT agent/x", "DELETE agent/x", "POST agent/x/clone", "POST agent/x/test", "GET agent/x/stats",
        "GET agent/x/embed-code", "PATCH agent/x/restore", "POST sdk/agent", "PUT sdk/agent/x", "DELETE sdk/agent/x", "GET lead/company", "GET lead/x",
            "POST lead",
        "PUT lead/x", "DELETE lead/x", "POST sdk/lead", "PUT sdk/lead/x", "DELETE sdk/lead/x", "POST system-metric",
        "GET document", "POST document/upload", "GET document/agent/x", "POST search/document", "POST search/database", "GET providers", "POST providers",
            "GET settings/x",
        "POST settings", "POST sdk/settings", "GET website/source", "POST website/source", "POST sdk/website/source/x/crawl", "GET analytic/dashboard",
            "POST analytic/export",
        "GET company", "GET company/deleted", "PUT company/x", "GET user/profile", "GET user/x", "GET address", "POST country", "GET auth/user/me",
        "POST auth/logout", "GET database-connection", "POST sdk/database", "DELETE database-connection/table/x",
    ];

    private static readonly string[] MessageOnlyRoutes =
    [
        "GET conversation/deleted", "DELETE conversation/x", "PATCH conversation/x/restore", "DELETE conversation/x/messages",
        "PATCH conversation/x/message/restore-all", "GET message/deleted", "DELETE message/x", "PATCH message/x/restore",
    ];

    private static readonly string[] LeadRoutes =
    [
        "GET conversation", "POST conversation", "GET conversation/entity", "GET conversation/entity/x", "GET conversation/agent/x", "POST conversation/x/chat",
        "GET conversation/x/messages", "GET conversation/x/messages/stream",
    ];

    private static readonly string[] PublicRoutes =
        ["GET agent/x", "POST lead/register", "GET tasks/x/status", "GET /health", "GET /api/health", "GET country", "GET city/1", "POST company",
            "POST website/handshake", "POST test", "GET /api/widget.js"];

    public static TheoryData<string> Guarded => [.. CompanyRoutes, .. MessageOnlyRoutes, .. LeadRoutes];

    public static TheoryData<string, string[]> NotForLeads =>
    [
        .. CompanyRoutes.Select(route => (route, new[] { "error", "code", "details" })),
        .. MessageOnlyRoutes.Select(route => (route, new[] { "message" })),
    ];

    public static TheoryData<string> ForLeads => [.. LeadRoutes];

    public static TheoryData<string> Open => [.. PublicRoutes];

    [Theory, MemberData(nameof(Guarded))]
    public async Task It_asks_for_credentials(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (method, path) = Split(route);
        foreach (var token in new[] { "", "nonsense" })
        {
            var reply = await play.SendAsync(method, path, "{}", token);
            Assert.Equal((401, "AUTH_001"), (reply.Status, reply["code"].GetString()));
        }
    }

    [Theory, MemberData(nameof(NotForLeads))]
    public async Task It_is_not_for_leads(string route, string[] shape)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (method, path) = Split(route);
        var (_, token) = await play.RegisterAsync(await play.AgentAsync());
        var reply = await play.SendAsync(method, path, "{}", token);
        Assert.Equal(403, reply.Status);
        Assert.Equal(shape, reply.Names());
    }

    [Theory, MemberData(nameof(ForLeads))]
    public async Task Leads_may_come_here(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (method, path) = Split(route);
        var (lead, token) = await play.RegisterAsync(await play.AgentAsync());
        Assert.NotInRange((await play.SendAsync(method, path.Replace("entity/x", "entity/" + lead, StringComparison.Ordinal), "{}", token)).Status, 401, 403);
    }

    [Theory, MemberData(nameof(Open))]
    public async Task It_asks_for_nothing(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (method, path) = Split(route);
        Assert.NotInRange((await play.SendAsync(method, path, token: "")).Status, 401, 403);
        Assert.NotInRange((await play.SendAsync(method, path, token: "nonsense")).Status, 401, 403);
    }

    [Theory]
    [InlineData(true, true, false, 200)]
    [InlineData(true, false, false, 401)]
    [InlineData(false, true, false, 401)]
    [InlineData(false, false, true, 200)]
    [InlineData(true, true, true, 200)]
    [InlineData(true, false, true, 401)]
    public async Task Key_and_secret_belong_together_and_go_before_a_token(bool key, bool secret, bool token, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agent");
        if (key) request.Headers.Add("X-API-Key", play.Sandbox.ApiKey);
        if (secret) request.Headers.Add("X-API-Secret", play.Sandbox.ApiSecret);
        if (token) request.Headers.Add("Authorization", "Bearer " + play.Sandbox.BearerToken);
        using var response = await play.Http.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(token, play.Sandbox.Requests[0].Headers.ContainsKey("authorization"));
    }

    [Theory]
    [InlineData("X-API-Key", "ak_wrong")]
    [InlineData("X-API-Secret", "wrong")]
    public async Task A_wrong_half_is_refused(string header, string value)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agent");
        request.Headers.Add("X-API-Key", header == "X-API-Key" ? value : play.Sandbox.ApiKey);
        request.Headers.Add("X-API-Secret", header == "X-API-Secret" ? value : play.Sandbox.ApiSecret);
        using var response = await play.Http.SendAsync(request);
        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task Basic_is_not_a_scheme_here()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agent");
        request.Headers.Add("Authorization", "Basic YTpi");
        using var response = await play.Http.SendAsync(request);
        Assert.Equal(401, (int)response.StatusCode);
    }

    private static (string Method, string Path) Split(string route) => (route.Split(' ')[0], route.Split(' ')[1]);
}
