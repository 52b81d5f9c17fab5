using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.SuperAdmin;

public sealed class ComparisonTests
{
    [Fact]
    public async Task Engagement_is_what_each_user_did()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 1);
        await play.SignInAsync();
        await play.ConversationAsync(await play.AgentAsync());
        await play.UploadAsync(("files", "Hello there", "a.txt"));

        var reply = await play.GetAsync("super-admin/analytics/user-engagement", play.Sandbox.SuperAdminToken);
        var admin = reply["engagement_metrics"][0];
        var metrics = admin.GetProperty("metrics");
        Assert.Equal(play.Sandbox.UserEmail, admin.GetProperty("email").GetString());
        Assert.Equal((4, 1, 1, 1), (Number(metrics, "total_activities"), Number(metrics, "sessions"), Number(metrics, "conversations"),
            Number(metrics, "documents_uploaded")));
        Assert.Equal((2, 1), (Number(reply["summary"], "total_users"), Number(reply["summary"], "active_users")));
        Assert.Equal(3.0, reply["summary"].GetProperty("avg_engagement_score").GetDouble());
        Assert.Equal(2, Number(reply["score_distribution"], "0-9"));
        foreach (var filter in new[] { "min_activity=1", "role=super_admin" })
        {
            var filtered = await play.GetAsync($"super-admin/analytics/user-engagement?{filter}", play.Sandbox.SuperAdminToken);
            Assert.Equal(1, Number(filtered["summary"], "total_users"));
        }
    }

    [Fact]
    public async Task Retention_is_who_came_back_in_later_periods()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        await play.GetAsync("agent");
        play.Sandbox.AdvanceTime(TimeSpan.FromDays(7));
        play.Sandbox.AdvanceTime(TimeSpan.FromDays(7));
        await play.GetAsync("agent");

        const string weeks = "super-admin/analytics/retention?cohort_period=week";
        var reply = await play.GetAsync($"{weeks}&company_id={play.Sandbox.CompanyId}", play.Sandbox.SuperAdminToken);
        var cohort = Assert.Single(reply["cohort_analysis"].EnumerateArray());
        Assert.Equal(("2026-03-02", 1), (cohort.GetProperty("cohort").GetString(), Number(cohort, "cohort_size")));
        Assert.Equal([1, 0, 1], cohort.GetProperty("retention_periods").EnumerateArray().Select(p => Number(p, "active_users")));
        Assert.Equal(100.0, reply["average_retention"].GetProperty("2").GetDouble());
        var one = await play.GetAsync($"{weeks}&cohort_count=2", play.Sandbox.SuperAdminToken);
        Assert.Equal(0, Number(one["summary"], "total_users_analyzed"));
    }

    [Theory]
    [InlineData("", 1, 5)]
    [InlineData("?metrics=agents,storage", 1, 2)]
    [InlineData("?compare_by=time_periods&metrics=conversations", 2, 1)]
    [InlineData("?company_ids=nobody", 0, 5)]
    public async Task Companies_and_periods_are_compared(string query, int count, int metrics)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 3);
        var reply = await play.GetAsync("super-admin/analytics/comparative" + query, play.Sandbox.SuperAdminToken);

        Assert.Equal((count, metrics), (reply["comparison_data"].GetArrayLength(), reply["summary"].GetProperty("metrics_compared").GetArrayLength()));
        if (query.Contains("time_periods", StringComparison.Ordinal))
            Assert.Equal([0, 3], reply["comparison_data"].EnumerateArray().Select(row => Number(row, "conversations")));
        else if (count == 1) Assert.Equal(1, Number(reply["comparison_data"][0], "agents"));
    }

    [Theory]
    [InlineData("comparative?metrics=happiness")]
    [InlineData("comparative?compare_by=weather")]
    [InlineData("comparative?start=2026-02-01&end=2026-01-01")]
    [InlineData("retention?cohort_period=day")]
    [InlineData("user-engagement?role=king")]
    public async Task What_is_not_documented_is_refused(string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(400, (await play.GetAsync("super-admin/analytics/" + path, play.Sandbox.SuperAdminToken)).Status);
    }

    [Theory]
    [InlineData("comparative?compare_by=time_periods&start=0001-01-01")]
    [InlineData("change-tracking?end=0001-01-02")]
    [InlineData("user-growth?end=0001-01-02")]
    [InlineData("activity-trends?start=9999-12-31&end=9999-12-31")]
    public async Task The_ends_of_time_are_dates_too(string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(200, (await play.GetAsync("super-admin/analytics/" + path, play.Sandbox.SuperAdminToken)).Status);
    }

    [Theory]
    [InlineData(0, "healthy", 0)]
    [InlineData(1, "warning", 1)]
    [InlineData(5, "critical", 1)]
    public async Task Health_is_that_of_the_requests(int failures, string status, int warnings)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        if (failures > 0) play.Sandbox.Misbehave(new() { Status = 503, Times = failures });
        for (var i = 0; i < 10; i++) await play.GetAsync("agent");

        var reply = await play.GetAsync("super-admin/analytics/system-health", play.Sandbox.SuperAdminToken);
        Assert.Equal((status, 10 * (10 - failures)), (reply["health"].GetProperty("status").GetString(), reply["health"].GetProperty("score").GetDouble()));
        Assert.Equal(warnings, reply["health"].GetProperty("warnings").GetArrayLength());
        var metric = reply["metrics"].GetProperty("response_time_ms");
        Assert.Equal((10, 10), (Number(metric, "count"), metric.GetProperty("time_series").GetArrayLength()));
        var other = await play.GetAsync("super-admin/analytics/system-health?metric_name=load", play.Sandbox.SuperAdminToken);
        Assert.Equal(0, Number(other["summary"], "total_metrics"));
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
