namespace Knowrithm.Sandbox.Tests.Agents;

public sealed class AgentListTests
{
    [Theory]
    [InlineData("", 3)]
    [InlineData("?status=inactive", 1)]
    [InlineData("?status=training", 0)]
    [InlineData("?search=SALES", 1)]
    [InlineData("?search=helps", 1)]
    [InlineData("?per_page=2", 2)]
    public async Task It_filters(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.AgentAsync("Sales");
        var support = await play.AgentAsync("Support", "Helps people.");
        await play.DoAsync("POST", $"agent/{support}/clone", new { name = "Twin", description = "no" });
        Assert.Equal(count, (await play.GetAsync("agent" + query)).Ids("agents").Length);
    }

    [Theory]
    [InlineData("?status=asleep", 400)]
    [InlineData("?company_id=00000000-0000-0000-0000-000000000001", 403)]
    public async Task It_refuses(string query, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.GetAsync("agent" + query)).Status);
        Assert.Equal(200, (await play.GetAsync($"agent?company_id={play.Sandbox.CompanyId}")).Status);
    }

    [Fact]
    public async Task The_newest_comes_first()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        string[] ids = [await play.AgentAsync("One"), await play.AgentAsync("Two"), await play.AgentAsync("Three")];
        Assert.Equal(Enumerable.Reverse(ids), (await play.GetAsync("agent")).Ids("agents"));
    }
}
