using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Seeds;

public sealed class SeedTests
{
    [Fact]
    public async Task Seeds_are_the_same_every_time()
    {
        async Task<string> DumpAsync()
        {
            await using var play = await SandboxOverHttp.StartAsync(o => (o.SeedConversations, o.TimeProvider) = (7, new FakeTimeProvider()));
            var conversations = await play.GetAsync("conversation");
            var messages = await play.GetAsync($"conversation/{conversations.Ids("conversations")[3]}/messages");
            // Only the address in the embed code differs.
            return (conversations.Text + messages.Text + (await play.GetAsync("lead/company")).Text)
                .Replace(play.Sandbox.Address.ToString(), "", StringComparison.Ordinal);
        }

        Assert.Equal(await DumpAsync(), await DumpAsync());
    }

    [Fact]
    public async Task Each_conversation_has_its_lead_and_its_messages_in_order()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 120);
        Assert.Equal(120, (await play.GetAsync("lead/company"))["data"].GetProperty("pagination").GetProperty("total").GetInt32());
        var id = (await play.GetAsync("conversation?page=2")).Ids("conversations")[0];
        var messages = (await play.GetAsync($"conversation/{id}/messages"))["messages"].EnumerateArray().ToList();
        Assert.True(messages.Count >= 4);
        Assert.Equal(messages.Select(m => m.GetProperty("created_at").GetString()).Order(StringComparer.Ordinal),
            messages.Select(m => m.GetProperty("created_at").GetString()));
        Assert.True(messages.TrueForAll(m => Guid.TryParse(m.GetProperty("id").GetString(), out _)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(13)]
    public async Task Each_conversation_has_as_many_messages_as_asked_for(int messages)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => (o.SeedConversations, o.SeedMessages) = (3, messages));
        var list = await play.GetAsync("conversation");
        var ids = new HashSet<string>();
        foreach (var conversation in list["conversations"].EnumerateArray())
        {
            var said = await play.GetAsync($"conversation/{conversation.GetProperty("id").GetString()}/messages");
            ids.UnionWith(said.Ids("messages"));
            Assert.Equal(messages, conversation.GetProperty("message_count").GetInt32());
            Assert.Equal(said["messages"].EnumerateArray().Sum(m => m.GetProperty("tokens_used").GetInt32()), conversation.GetProperty("total_tokens")
                .GetInt32());
        }

        Assert.Equal(3 * messages, ids.Count);
    }

    [Fact]
    public async Task A_seeded_message_can_be_deleted_and_restored_and_the_others_stay()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[1];
        var before = (await play.GetAsync($"conversation/{conversation}/messages")).Ids("messages");
        Assert.Equal(200, (await play.SendAsync("DELETE", $"message/{before[1]}")).Status);
        Assert.Equal(before.Where(id => id != before[1]), (await play.GetAsync($"conversation/{conversation}/messages")).Ids("messages"));
        Assert.Equal([before[1]], (await play.GetAsync("message/deleted")).Ids("deleted_messages"));
        Assert.Equal(200, (await play.SendAsync("PATCH", $"message/{before[1]}/restore")).Status);
        Assert.Equal(before, (await play.GetAsync($"conversation/{conversation}/messages")).Ids("messages"));
        Assert.Empty((await play.GetAsync("message/deleted")).Ids("deleted_messages"));
    }

    [Fact]
    public async Task Without_seeds_there_is_nothing()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Empty((await play.GetAsync("agent")).Ids("agents"));
        Assert.Empty((await play.GetAsync("conversation")).Ids("conversations"));
    }
}
