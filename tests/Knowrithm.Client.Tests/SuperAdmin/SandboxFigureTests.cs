using Knowrithm.Client.SuperAdmin;
using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

/// <summary>What the sandbox writes of its own history arrives in the models' properties, and nothing is left over.</summary>
public sealed class SandboxFigureTests
{
    [Fact]
    public async Task The_audit_log_is_read_to_its_end()
    {
        await using var sandbox = await StartAsync();
        using var client = Client(sandbox);
        var agents = await client.Agents.ListAgentsAsync();
        for (var i = 0; i < 5; i++) await client.Agents.UpdateAgentAsync(agents[0].Id, new() { Name = $"Agent {i}" });

        var filter = new AuditLogFilter { EventType = "agent.updated", RiskLevel = RiskLevel.Medium };
        var entries = await client.Administration.ListAllAuditLogsAsync(filter, limit: 2).CollectAsync();
        Assert.Equal(5, entries.Count);
        Assert.All(entries, entry => Assert.Equal(("agent", agents[0].Id, "admin"), (entry.EntityType, entry.EntityId, entry.UserRole)));
    }

    [Fact]
    public async Task A_users_status_changes()
    {
        await using var sandbox = await StartAsync();
        using var client = Client(sandbox);
        var user = await client.Auth.CreateUserAsync(new()
        {
            Email = "n@demo-company.example",
            Username = "new",
            FirstName = "N",
            LastName = "U",
            Password = "long enough",
        });
        await client.Users.UpdateUserStatusAsync(user.Id, new() { Status = UserStatus.Suspended, Reason = "Left" });

        Assert.Equal(UserStatus.Suspended, (await client.Users.GetUserAsync(user.Id)).Status);
    }

    [Fact]
    public async Task A_database_is_described_and_asked()
    {
        await using var sandbox = await StartAsync();
        using var client = Client(sandbox);
        var agent = (await client.Agents.ListAgentsAsync())[0];
        var connection = await client.Databases.CreateConnectionAsync(new()
        {
            AgentId = agent.Id,
            Name = "Sales",
            DatabaseType = DatabaseType.PostgreSql,
            Url = "postgres://db.example/sales",
        });
        await client.Databases.AnalyzeConnectionAsync(connection.Id);

        var snapshot = await client.Databases.GetSemanticSnapshotAsync(connection.Id);
        Assert.Equal((connection.Id, 2, true), (snapshot.ConnectionId, snapshot.Tables.Count, snapshot.GeneratedAt is not null));
        var queries = await client.Databases.GetSampleQueriesAsync(connection.Id);
        Assert.Equal((connection.Id, "SELECT COUNT(*) FROM customers"), (queries.ConnectionId, queries.Queries[0].Sql));
        var answer = await client.Databases.TextToSqlAsync(connection.Id, new() { Question = "How many orders are there?", Execute = true });
        Assert.Equal(("SELECT COUNT(*) FROM orders", 0.9), (answer.Sql, answer.Confidence));
        Assert.Equal(450, answer.Results!.Value[0].GetProperty("count").GetInt32());
        Assert.All(new ApiObject[] { snapshot, queries, answer }, Known);
    }

    [Fact]
    public async Task An_agents_use_has_its_four_parts()
    {
        await using var sandbox = await StartAsync();
        using var client = Client(sandbox);
        var usage = await client.Analytics.GetAgentUsageAsync((await client.Agents.ListAgentsAsync())[0].Id, days: 7);

        Assert.Equal(3, usage.SummaryMetrics!.Value.GetProperty("total_conversations").GetInt32());
        Assert.True(usage is { AgentInfo: not null, DateRange: not null, Charts: not null });
        Known(usage);
    }

    [Fact]
    public async Task Staff_read_the_history_of_the_platform()
    {
        await using var sandbox = await StartAsync();
        using var client = Client(sandbox);
        await client.Agents.UpdateAgentAsync((await client.Agents.ListAgentsAsync())[0].Id, new() { Name = "Renamed" });
        using var staff = new KnowrithmClient(TestClient.Options(sandbox.Address,
            o => (o.ApiKey, o.ApiSecret, o.BearerToken) = (null, null, sandbox.SuperAdminToken)));
        var figures = staff.SuperAdmin.Analytics;

        var activity = Assert.Single(await staff.SuperAdmin.Activity.ListActivityAsync(types: ["agent.updated", "none"]));
        Assert.Equal(("Demo Company", "medium"), (activity.CompanyName, activity.Severity));
        var trends = await figures.GetActivityTrendsAsync(new() { Interval = TimeInterval.Hour, EventType = "agent.updated" });
        Assert.Equal((1, 1, 1), (trends.Summary!.TotalEvents, trends.TimeSeries[0].EventCount, trends.RiskDistribution["medium"]));
        var changes = await figures.GetChangeTrackingAsync(new() { GroupBy = ChangeGrouping.Category });
        Assert.Equal((1, 1, RiskLevel.Medium), (changes.Summary!.TotalChanges, changes.Breakdown["agent"], changes.RecentChanges[0].RiskLevel));
        var engagement = await figures.GetUserEngagementAsync(new() { MinActivity = 1 });
        Assert.Equal((sandbox.UserEmail, 1), (engagement.EngagementMetrics[0].Email, engagement.EngagementMetrics[0].Metrics!.TotalActivities));
        var retention = await figures.GetRetentionAsync(TimeInterval.Week, 3, sandbox.CompanyId);
        Assert.Equal((1, 1), (retention.Summary!.TotalUsersAnalyzed, retention.CohortAnalysis[0].RetentionPeriods[0].ActiveUsers));
        var comparison = await figures.GetComparisonAsync(ComparisonSubject.Companies, companyIds: [sandbox.CompanyId], metrics: ["agents", "users"]);
        Assert.Equal((1, 1), (comparison.Summary!.ComparisonCount, comparison.ComparisonData[0].GetProperty("agents").GetInt32()));
        var health = await figures.GetSystemHealthAsync();
        Assert.Equal((SystemCondition.Healthy, 100), (health.Health!.Status, health.Health.Score));
        Assert.True(health.Metrics["response_time_ms"].TimeSeries.Count > 0);

        Assert.All(new ApiObject[] { activity, trends, changes, changes.RecentChanges[0], changes.Summary, engagement, engagement.EngagementMetrics[0],
            retention, retention.CohortAnalysis[0], comparison, comparison.Summary, health, health.Metrics["response_time_ms"] }, Known);
    }

    private static void Known(ApiObject result) => Assert.Empty(result.AdditionalProperties);

    private static Task<KnowrithmSandbox> StartAsync() => KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (3, TimeSpan.Zero));

    private static KnowrithmClient Client(KnowrithmSandbox sandbox) =>
        new(TestClient.Options(sandbox.Address, o => (o.ApiKey, o.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));
}
