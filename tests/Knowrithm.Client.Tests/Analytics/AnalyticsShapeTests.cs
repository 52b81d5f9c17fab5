using System.Text.Json;

namespace Knowrithm.Client.Tests;

public sealed class AnalyticsShapeTests
{
    public static TheoryData<string> Answers => [.. AnalyticsBodies.All.Keys];

    public static MatrixTheoryData<string, string> Envelopes => new(AnalyticsBodies.All.Keys, ["data", "Data", "text", "success"]);

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_field_that_a_source_shows_has_a_property(string answer)
    {
        var result = await ReadAsync(answer, AnalyticsBodies.All[answer].Body);

        Assert.Empty(UnknownFields.Of(result));
    }

    [Theory, MemberData(nameof(Envelopes))]
    public async Task The_older_envelopes_are_opened(string answer, string envelope)
    {
        var body = AnalyticsBodies.All[answer].Body;
        var plain = await ReadAsync(answer, body);

        var result = await ReadAsync(answer, envelope switch
        {
            "text" => $$"""{"data":{{JsonSerializer.Serialize(body)}}}""",
            "success" => $$"""{"success":true,"data":{{body}},"message":"ok"}""",
            _ => $$"""{"{{envelope}}":{{body}}}""",
        });

        Assert.Equivalent(plain, result);
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task Null_sections_are_null_and_null_lists_are_empty(string answer)
    {
        var names = JsonDocument.Parse(AnalyticsBodies.All[answer].Body).RootElement.EnumerateObject().Select(static field => $"\"{field.Name}\":null");

        var result = await ReadAsync(answer, $$"""{{{string.Join(',', names)}}}""");

        Assert.All(result.GetType().GetProperties(), property =>
            Assert.True(property.GetValue(result) is null or System.Collections.ICollection { Count: 0 } or System.Collections.IEnumerable, property.Name));
        Assert.Empty(UnknownFields.Of(result));
    }

    [Fact]
    public async Task Figures_may_be_texts_and_averages_may_be_missing()
    {
        var leads = (LeadAnalytics)await ReadAsync("leads, command line", AnalyticsBodies.All["leads, command line"].Body);
        var dashboard = (Dashboard)await ReadAsync("dashboard, command line", AnalyticsBodies.All["dashboard, command line"].Body);

        Assert.Equal(0.5, leads.ConversationEngagement!.AvgMessagesPerConversation);
        Assert.Null(leads.ConversationEngagement.AvgSatisfaction);
        Assert.Equal((0, 12.5), (dashboard.DocumentAnalytics!.StorageAnalytics!.TotalSizeMb, dashboard.DocumentAnalytics.StorageAnalytics.AverageWords));
        Assert.Equal(7, dashboard.WebsiteAnalytics!.Pages["crawled"]);
    }

    [Fact]
    public async Task Readings_are_under_their_name()
    {
        var metrics = (SystemMetrics)await ReadAsync("system metrics",
            """{"generated_at":"2026-02-01T03:04:05","metrics":{"cpu":[{"value":"0.75","timestamp":"2026-02-01 03:04:05","labels":{"host":"a"}}],"disk":[]}}""");

        var reading = Assert.Single(metrics.Metrics["cpu"]);
        Assert.Equal((0.75, "a", new DateTimeOffset(2026, 2, 1, 3, 4, 5, TimeSpan.Zero)),
            (reading.Value, reading.Labels!.Value.GetProperty("host").GetString(), reading.Timestamp));
        Assert.Empty(metrics.Metrics["disk"]);
    }

    [Theory]
    [InlineData("quality-metrics")]
    [InlineData("trending-topics")]
    [InlineData("company-comparison")]
    public async Task Undocumented_fields_are_kept_as_they_are(string route)
    {
        using var server = new ScriptedServer((200, """{"data":{"anything":[1]},"success":true}"""));
        using var client = TestClient.Create(server);

        var result = await (route switch
        {
            "quality-metrics" => client.Analytics.GetAgentQualityMetricsAsync("a1"),
            "trending-topics" => client.Analytics.GetAgentTrendingTopicsAsync("a1"),
            _ => client.Analytics.GetAgentCompanyComparisonAsync("a1"),
        });

        Assert.Equal(1, result.Json.GetProperty("data").GetProperty("anything")[0].GetInt32());
    }

    private static async Task<object> ReadAsync(string answer, string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);
        return await AnalyticsBodies.All[answer].Call(client);
    }
}
