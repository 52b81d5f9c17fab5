namespace Knowrithm.Sandbox.Tests.Analytics;

public sealed class AnalyticsTests
{
    [Fact]
    public async Task Figures_come_from_what_happened()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 10);
        var agent = (await play.GetAsync("agent")).Ids("agents")[0];
        var metrics = await play.GetAsync($"analytic/agent/{agent}");
        var messages = metrics["message_metrics"];
        Assert.Equal(10, metrics["conversation_metrics"].GetProperty("total_conversations").GetInt32());
        Assert.Equal(messages.GetProperty("total_messages").GetInt32(), 2 * messages.GetProperty("user_messages").GetInt32());
        Assert.Equal(2, metrics["conversion_metrics"].GetProperty("total_converted").GetInt32());
        Assert.Equal(0, (await play.GetAsync($"analytic/agent/{agent}?start_date=2000-01-01&end_date=2000-02-01"))["message_metrics"]
            .GetProperty("total_messages").GetInt32());

        var usage = await play.GetAsync($"analytic/agent/{agent}/usage?days=7");
        Assert.Equal(["agent_info", "date_range", "summary_metrics", "charts"], usage.Names());
        Assert.Equal(10, usage["summary_metrics"].GetProperty("total_conversations").GetInt32());
        Assert.Equal(messages.GetProperty("total_messages").GetInt32(),
            usage["charts"].GetProperty("activity_trend").EnumerateArray().Sum(day => day.GetProperty("messages").GetInt32()));

        await play.AgentAsync();
        var compared = (await play.GetAsync($"analytic/agent/{agent}/performance-comparison"))["performance_comparison"].GetProperty("conversations");
        Assert.Equal((10, 5.0, 100.0),
            (compared.GetProperty("agent_value").GetInt32(), compared.GetProperty("company_average").GetDouble(),
                compared.GetProperty("performance_vs_average_percent").GetDouble()));

        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[0];
        Assert.Equal(1, (await play.GetAsync($"analytic/conversation/{conversation}"))["conversation_status"].GetProperty("active").GetInt32());
        Assert.Equal(2, (await play.GetAsync("analytic/leads"))["lead_status_distribution"].GetProperty("new").GetInt32());
        Assert.Equal(10, (await play.GetAsync("analytic/usage"))["agent_usage"].GetProperty("total_conversations").GetInt32());
        var dashboard = await play.GetAsync("analytic/dashboard");
        Assert.Equal((10, 1), (dashboard["core_metrics"].GetProperty("lead_count").GetInt32(), dashboard["core_metrics"].GetProperty("document_count")
            .GetInt32()));
    }

    [Theory]
    [InlineData("conversations", "conversations")]
    [InlineData("leads", "leads")]
    [InlineData("agents", "agents")]
    [InlineData("usage", "usage_logs")]
    public async Task Data_is_exported_as_json_and_as_csv(string type, string key)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 3);
        await play.GetAsync("agent");
        var json = await play.SendAsync("POST", "analytic/export", new { type });
        Assert.Equal(["metadata", "count", key], json.Names());
        Assert.True(json["count"].GetInt32() > 0);
        var csv = await play.SendAsync("POST", "analytic/export", new { type, format = "csv" });
        Assert.Equal((200, "text/csv; charset=utf-8"), (csv.Status, csv.Headers["Content-Type"]));
        var lines = csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(json["count"].GetInt32() + (type == "usage" ? 1 : 0), lines.Length - 1);
        Assert.StartsWith("id,", lines[0]);
    }

    [Theory]
    [InlineData("GET", "analytic/leads?start_date=x", null)]
    [InlineData("GET", "analytic/usage?start_date=2026-02-01&end_date=2026-01-01", null)]
    [InlineData("POST", "analytic/export", """{"type":"all"}""")]
    [InlineData("POST", "analytic/export", """{"format":"xlsx"}""")]
    [InlineData("POST", "analytic/export", """{"start_date":"x"}""")]
    public async Task Bad_requests_are_refused(string method, string path, string? body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(400, (await play.SendAsync(method, path, body)).Status);
    }

    [Theory]
    [InlineData("analytic/leads?end_date=0001-01-02")]
    [InlineData("analytic/usage?start_date=9999-12-31&end_date=9999-12-31")]
    public async Task The_ends_of_time_are_dates_too(string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(200, (await play.GetAsync(path)).Status);
    }
}
