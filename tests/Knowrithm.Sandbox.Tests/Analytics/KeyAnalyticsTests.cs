namespace Knowrithm.Sandbox.Tests.Analytics;

public sealed class KeyAnalyticsTests
{
    [Fact]
    public async Task What_a_key_did_is_counted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (key, secret, id) = await play.KeyAsync("read");
        await play.WithKeyAsync((key, secret), "GET", "agent");
        await play.WithKeyAsync((key, secret), "GET", "agent/x/stats");
        await play.WithKeyAsync((key, secret), "GET", "agent/y/stats");

        var detailed = await play.GetAsync($"detailed-usage/{id}");
        Assert.Equal(["success", "data"], detailed.Names());
        Assert.Equal(3, detailed["data"].GetProperty("total_logs").GetInt32());
        Assert.Equal(("/api/v1/agent/{agent_id}/stats", 2), First(detailed["data"].GetProperty("endpoint_breakdown"), "endpoint"));

        var overview = (await play.GetAsync("overview"))["data"];
        Assert.Equal((2, 4), (overview.GetProperty("api_keys").GetProperty("active").GetInt32(), overview.GetProperty("usage").GetProperty("total_requests")
            .GetInt32()));
        Assert.Equal(50, overview.GetProperty("usage").GetProperty("success_rate").GetDouble());
        var errors = (await play.GetAsync("error-analysis"))["data"].GetProperty("status_code_breakdown")[0];
        Assert.Equal((404, 2), (errors.GetProperty("status_code").GetInt32(), errors.GetProperty("count").GetInt32()));
        Assert.Equal("Demo key", (await play.GetAsync("api-key-performance?limit=1"))["data"].GetProperty("api_keys")[0].GetProperty("name").GetString());
        Assert.Equal(2, First((await play.GetAsync("top-endpoints"))["data"].GetProperty("endpoints"), "endpoint").Count);
        Assert.Equal(2, (await play.GetAsync("rate-limit-analysis"))["data"].GetProperty("high_usage_api_keys").GetArrayLength());
        Assert.Equal("hourly", (await play.GetAsync("usage-trends?granularity=hourly"))["data"].GetProperty("granularity").GetString());
    }

    [Theory]
    [InlineData("usage-trends?granularity=weekly", 400)]
    [InlineData("detailed-usage/x", 404)]
    public async Task Errors_say_success_false(string path, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.GetAsync(path);
        Assert.Equal(status, reply.Status);
        Assert.Equal(["error", "success"], reply.Names());
    }

    private static (string?, int Count) First(System.Text.Json.JsonElement rows, string name) =>
        (rows[0].GetProperty(name).GetString(), rows[0].GetProperty("total_requests").GetInt32());
}
