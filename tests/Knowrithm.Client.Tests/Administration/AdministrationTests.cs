using System.Text.Json;

namespace Knowrithm.Client.Tests;

public sealed class AdministrationTests
{
    private const string Entry =
        """[{"id":"e1","timestamp":"2026-02-01T03:04:05","event_type":"login","description":"Logged in","event_category":"auth","entity":"user","ip_address":"10.0.0.1","risk_level":"low"},{"created_at":"2026-02-01 03:04:05","action":"delete","message":"Gone","entity_type":"agent","user_role":"admin","risk_level":"Severe"}]""";

    [Fact]
    public async Task A_page_of_users_says_which_filters_the_server_applied()
    {
        using var server = new ScriptedServer((200,
            """{"users":[{"id":"u1","role":"Admin","status":"suspended","last_login":null,"login_attempts":"3"}],"pagination":{"page":1,"per_page":50,"total":51,"pages":2,"has_next":true,"has_prev":false},"filters_applied":{"role":"admin","locked":"True","search":null,"sort_by":"email"}}"""));
        using var client = TestClient.Create(server);

        var page = await client.Administration
            .ListUsersAsync(filter: new() { Role = UserRole.Admin, Locked = true, SortBy = UserSortField.Email, SortOrder = SortOrder.Ascending });

        var user = Assert.Single(page);
        Assert.Equal(("u1", UserRole.Admin, UserStatus.Suspended, 3, null), (user.Id, user.Role, user.Status, user.LoginAttempts, user.LastLogin));
        Assert.Equal((51, true), (page.Total, page.HasNext));
        Assert.Equal("True", page.AdditionalProperties["filters_applied"].GetProperty("locked").GetString());
        Assert.Equal("?page=1&role=admin&locked=true&sort_by=email&sort_order=asc", server.Requests[0].Uri.Query);
    }

    [Theory]
    [InlineData("""{"data":{"id":"u1","email":"e@example.org"},"message":"ok"}""")]
    [InlineData("""{"user":{"id":"u1","email":"e@example.org"}}""")]
    [InlineData("""{"id":"u1","email":"e@example.org"}""")]
    public async Task One_user_is_found_in_its_envelope(string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        Assert.Equal("e@example.org", (await client.Administration.GetUserAsync("u1")).Email);
    }

    public static TheoryData<string> AuditLogs =>
    [
        Entry,
        $$"""{"logs":{{Entry}}}""",
        $$"""{"audit_logs":{{Entry}},"total":2}""",
        $$"""{"data":{{Entry}}}""",
        $$"""{"data":{"logs":{{Entry}}} }""",
        $$"""{"data":{"audit_logs":{{Entry}}} }""",
        $$"""{"data":{{JsonSerializer.Serialize(Entry)}}}""",
        $$"""{"data":{{JsonSerializer.Serialize($$"""{"logs":{{Entry}}}""")}}}""",
    ];

    // No Swagger file shows it: these are the places where the vendor's command line looks.
    [Theory, MemberData(nameof(AuditLogs))]
    public async Task The_audit_log_is_found_under_every_name_that_the_vendor_reads(string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        var entries = await client.Administration.GetAuditLogsAsync();

        Assert.Equal(["login", null], entries.Select(static entry => entry.EventType));
        Assert.Equal([null, "delete"], entries.Select(static entry => entry.Action));
        Assert.Equal([RiskLevel.Low, new RiskLevel("Severe")], entries.Select(static entry => entry.RiskLevel!.Value));
        Assert.Empty(UnknownFields.Of(entries));
    }

    [Fact]
    public async Task The_audit_log_is_walked_by_offset()
    {
        using var server = new ScriptedServer((200, """{"logs":[{"id":"1"},{"id":"2"}]}"""), (200, """{"logs":[{"id":"3"}]}"""));
        using var client = TestClient.Create(server);

        var entries = await client.Administration.ListAllAuditLogsAsync(new() { RiskLevel = RiskLevel.High }, limit: 2).CollectAsync();

        Assert.Equal(["1", "2", "3"], entries.Select(static entry => entry.Id));
        Assert.Equal(["?limit=2&offset=0&risk_level=high", "?limit=2&offset=2&risk_level=high"], server.Requests.Select(static received => received.Uri.Query));
    }

    [Fact]
    public async Task Configuration_comes_as_it_is_and_its_values_are_never_printed()
    {
        using var server = new ScriptedServer((200, """{"smtp":{"value":"x"}}"""), (200, "null"));
        using var client = TestClient.Create(server);
        var request = new UpsertSystemConfigurationRequest
        {
            ConfigKey = "smtp.password",
            ConfigValue = JsonSerializer.SerializeToElement("hunter two"),
            IsSensitive = true
        };

        Assert.Equal("x", (await client.Administration.GetSystemConfigurationAsync()).Json.GetProperty("smtp").GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, (await client.Administration.UpsertSystemConfigurationAsync(request)).Json.ValueKind);

        Assert.Equal("""{"config_key":"smtp.password","config_value":"hunter two","is_sensitive":true}""", server.Requests[1].Body);
        Assert.DoesNotContain("hunter two", request.ToString(), StringComparison.Ordinal);
    }
}
