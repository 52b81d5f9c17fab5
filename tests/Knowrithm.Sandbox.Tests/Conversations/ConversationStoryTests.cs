namespace Knowrithm.Sandbox.Tests.Conversations;

public sealed class ConversationStoryTests
{
    [Fact]
    public async Task A_conversation_starts_empty_under_its_agent()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var reply = await play.SendAsync("POST", "conversation",
            new { agent_id = agent, title = "Order 7", max_context_length = 1000, metadata = new { order = 7 } });
        var conversation = reply["conversation"];
        Assert.Equal((201, "Order 7", "active"), (reply.Status, conversation.GetProperty("title").GetString(), conversation.GetProperty("status").GetString()));
        Assert.Equal(agent, conversation.GetProperty("agent").GetProperty("id").GetString());
        Assert.Equal(7, conversation.GetProperty("metadata").GetProperty("order").GetInt32());
        Assert.Equal(0, conversation.GetProperty("message_count").GetInt32());
    }

    [Fact]
    public async Task Lists_go_by_company_caller_entity_and_agent()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (ava, eva) = (await play.AgentAsync("Ava"), await play.AgentAsync("Eva"));
        var (lead, token) = await play.RegisterAsync(ava);
        var (own, theirs, other) = (await play.ConversationAsync(ava), await play.ConversationAsync(ava, token), await play.ConversationAsync(eva));
        Assert.Equal([other, theirs, own], (await play.GetAsync("conversation")).Ids("conversations"));
        Assert.Equal([other, own], (await play.GetAsync("conversation/entity")).Ids("conversations"));
        Assert.Equal([theirs], (await play.GetAsync($"conversation/entity/{lead}")).Ids("conversations"));
        Assert.Empty((await play.GetAsync($"conversation/entity/{lead}?entity_type=user")).Ids("conversations"));
        Assert.Equal([theirs, own], (await play.GetAsync($"conversation/agent/{ava}")).Ids("conversations"));
        Assert.Equal([other], (await play.GetAsync($"conversation?agent_id={eva}")).Ids("conversations"));
    }

    [Fact]
    public async Task Deleting_takes_the_messages_along_and_restoring_leaves_them_to_their_own_route()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var id = await play.ConversationAsync(agent);
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });

        var deleted = await play.SendAsync("DELETE", $"conversation/{id}");
        Assert.Equal((200, id, 2), (deleted.Status, deleted["conversation_id"].GetString(), deleted["deleted_messages_count"].GetInt32()));
        Assert.Equal(404, (await play.SendAsync("DELETE", $"conversation/{id}")).Status);
        Assert.Equal(404, (await play.GetAsync($"conversation/{id}/messages")).Status);
        Assert.Equal(404, (await play.SendAsync("PATCH", $"conversation/{id}/message/restore-all")).Status);
        Assert.Equal([id], (await play.GetAsync("conversation/deleted?per_page=100")).Ids("deleted_conversations"));
        Assert.Empty((await play.GetAsync("conversation")).Ids("conversations"));

        Assert.Equal(200, (await play.SendAsync("PATCH", $"conversation/{id}/restore")).Status);
        Assert.Equal(404, (await play.SendAsync("PATCH", $"conversation/{id}/restore")).Status);
        Assert.Empty((await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
        Assert.Equal(2, (await play.SendAsync("PATCH", $"conversation/{id}/message/restore-all"))["restored_messages_count"].GetInt32());
        Assert.Equal(2, (await play.GetAsync($"conversation/{id}/messages")).Ids("messages").Length);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?status=active", 1)]
    [InlineData("?status=deleted", 1)]
    [InlineData("?status=archived", 0)]
    [InlineData("?status=all", 2)]
    public async Task An_agents_conversations_are_the_active_ones_unless_asked_otherwise(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var (_, gone) = (await play.ConversationAsync(agent), await play.ConversationAsync(agent));
        await play.SendAsync("DELETE", $"conversation/{gone}");
        Assert.Equal(count, (await play.GetAsync($"conversation/agent/{agent}{query}")).Ids("conversations").Length);
    }

    [Theory]
    [InlineData("POST", "conversation", "{}", 400)]
    [InlineData("POST", "conversation", """{"agent_id":"x"}""", 400)]
    [InlineData("POST", "conversation", """{"agent_id":"00000000-0000-4000-8000-000000000000"}""", 404)]
    [InlineData("POST", "conversation", """{"agent_id":"AGENT","max_context_length":999}""", 400)]
    [InlineData("POST", "conversation", """{"agent_id":"AGENT","metadata":[]}""", 400)]
    [InlineData("GET", "conversation/agent/AGENT?status=lost", null, 400)]
    [InlineData("GET", "conversation/agent/nobody", null, 404)]
    [InlineData("GET", "conversation/entity/x?entity_type=robot", null, 400)]
    [InlineData("GET", "conversation?created_after=yesterday", null, 400)]
    [InlineData("GET", "conversation/x/messages", null, 404)]
    [InlineData("GET", "conversation/x", null, 405)]
    public async Task Bad_input_is_refused(string method, string path, string? body, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var reply = await play.SendAsync(method, path.Replace("AGENT", agent, StringComparison.Ordinal),
            body?.Replace("AGENT", agent, StringComparison.Ordinal));
        Assert.Equal(status, reply.Status);
        Assert.Equal(["error", "code", "details"], reply.Names());
    }
}
