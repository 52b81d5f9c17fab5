namespace Knowrithm.Sandbox.Tests.Leads;

public sealed class LeadRegistrationTests
{
    [Fact]
    public async Task A_visitor_gets_a_token_and_may_talk_with_it()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var (_, token) = await play.RegisterAsync(agent);
        var id = await play.ConversationAsync(agent, token);
        Assert.Equal(202, (await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" }, token)).Status);
        Assert.Equal(2, (await play.GetAsync($"conversation/{id}/messages", token)).Ids("messages").Length);
    }

    [Fact]
    public async Task A_lead_sees_its_own_conversations_only()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var (one, first) = await play.RegisterAsync(agent, "one@customers.example");
        var (_, second) = await play.RegisterAsync(agent, "two@customers.example");
        var own = await play.ConversationAsync(agent, first);
        await play.ConversationAsync(agent);
        Assert.Equal([own], (await play.GetAsync("conversation", first)).Ids("conversations"));
        Assert.Equal([own], (await play.GetAsync($"conversation/agent/{agent}", first)).Ids("conversations"));
        Assert.Empty((await play.GetAsync("conversation/entity", second)).Ids("conversations"));
        Assert.Equal(404, (await play.GetAsync($"conversation/{own}/messages", second)).Status);
        Assert.Equal(404, (await play.SendAsync("POST", $"conversation/{own}/chat", new { message = "Hello" }, second)).Status);
        Assert.Equal(403, (await play.GetAsync($"conversation/entity/{one}", second)).Status);
    }

    [Fact]
    public async Task Registering_again_is_the_same_lead_with_a_new_token()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var (first, again) = (await play.RegisterAsync(agent), await play.RegisterAsync(agent));
        Assert.Equal(first.Id, again.Id);
        Assert.NotEqual(first.Token, again.Token);
    }

    [Fact]
    public async Task A_deleted_leads_token_is_refused()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (id, token) = await play.RegisterAsync(await play.AgentAsync());
        await play.DoAsync("DELETE", $"lead/{id}");
        Assert.Equal(401, (await play.GetAsync("conversation", token)).Status);
    }

    [Theory]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.example"}""")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.example","agent_id":"00000000-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"first_name":"A","last_name":"B","agent_id":"00000000-0000-4000-8000-000000000000"}""")]
    [InlineData("nonsense")]
    public async Task Errors_have_the_usual_shape_here(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync("POST", "lead/register", body, token: "");
        Assert.Equal(400, reply.Status);
        Assert.Equal(["error", "code", "details"], reply.Names());
    }
}
