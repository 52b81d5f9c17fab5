namespace Knowrithm.Sandbox.Tests.Messages;

public sealed class MessageStoryTests
{
    [Fact]
    public async Task A_deleted_message_is_listed_apart_until_restored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (id, messages) = await TalkAsync(play);
        var receipt = await play.SendAsync("DELETE", $"message/{messages[0]}");
        Assert.Equal((200, messages[0]), (receipt.Status, receipt["message_id"].GetString()));
        Assert.Equal(404, (await play.SendAsync("DELETE", $"message/{messages[0]}")).Status);
        Assert.Equal([messages[1]], (await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
        Assert.Equal([messages[0]], (await play.GetAsync("message/deleted")).Ids("deleted_messages"));
        Assert.Equal(200, (await play.SendAsync("PATCH", $"message/{messages[0]}/restore")).Status);
        Assert.Equal(404, (await play.SendAsync("PATCH", $"message/{messages[0]}/restore")).Status);
        Assert.Equal(messages, (await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
    }

    [Fact]
    public async Task A_message_of_a_deleted_conversation_cannot_be_restored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (id, messages) = await TalkAsync(play);
        await play.SendAsync("DELETE", $"conversation/{id}");
        var reply = await play.SendAsync("PATCH", $"message/{messages[0]}/restore");
        Assert.Equal((400, "Cannot restore message: parent conversation is deleted"), (reply.Status, reply["error"].GetString()));
    }

    [Fact]
    public async Task All_messages_can_go_and_come_back_at_once()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (id, messages) = await TalkAsync(play);
        Assert.Equal(2, (await play.SendAsync("DELETE", $"conversation/{id}/messages"))["deleted_messages_count"].GetInt32());
        Assert.Equal(0, (await play.SendAsync("DELETE", $"conversation/{id}/messages"))["deleted_messages_count"].GetInt32());
        Assert.Equal(2, (await play.SendAsync("PATCH", $"conversation/{id}/message/restore-all"))["restored_messages_count"].GetInt32());
        Assert.Equal(messages, (await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
    }

    private static async Task<(string Conversation, string[] Messages)> TalkAsync(SandboxOverHttp play)
    {
        var id = await play.ConversationAsync(await play.AgentAsync());
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });
        return (id, (await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
    }
}
