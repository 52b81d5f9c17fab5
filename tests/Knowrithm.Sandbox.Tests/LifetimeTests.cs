namespace Knowrithm.Sandbox.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Two_can_live_side_by_side_and_be_disposed_twice()
    {
        await using var one = await SandboxOverHttp.StartAsync();
        await using var two = await SandboxOverHttp.StartAsync();
        await one.AgentAsync();
        Assert.NotEqual(one.Sandbox.Address, two.Sandbox.Address);
        Assert.Empty((await two.GetAsync("agent")).Ids("agents"));
        await two.Sandbox.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => two.GetAsync("agent"));
    }

    [Fact]
    public async Task A_port_can_be_chosen_and_a_taken_one_throws()
    {
        await using var one = await KnowrithmSandbox.StartAsync();
        await Assert.ThrowsAsync<IOException>(() => KnowrithmSandbox.StartAsync(o => o.Port = one.Address.Port));
        var port = one.Address.Port;
        await one.DisposeAsync();
        await using var two = await KnowrithmSandbox.StartAsync(o => o.Port = port);
        Assert.Equal(port, two.Address.Port);
    }

    [Fact]
    public async Task Many_callers_at_once_are_all_served()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var id = await play.ConversationAsync(agent);
            await play.SendAsync("POST", $"conversation/{id}/chat", new { message = $"Hello {i}" });
            await play.LeadAsync($"lead{i}@customers.example");
        }));
        Assert.Equal(50, (await play.GetAsync("conversation"))["pagination"].GetProperty("total").GetInt32());
        Assert.Equal(100, (await play.GetAsync($"agent/{agent}/stats"))["total_messages"].GetInt32());
        Assert.Equal(50, (await play.GetAsync("lead/company"))["data"].GetProperty("pagination").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_unknown_agent_cannot_be_taught()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Throws<ArgumentException>(() => play.Sandbox.Teach("x", "Handbook", "Text."));
    }

    [Fact]
    public async Task Only_the_latest_requests_are_kept()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.RequestsKept = 3);
        foreach (var number in Enumerable.Range(1, 5)) await play.GetAsync($"agent?page={number}");
        Assert.Equal(["?page=3", "?page=4", "?page=5"], play.Sandbox.Requests.Select(r => r.Query));
    }
}
