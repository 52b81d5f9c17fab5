using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Seeds;

public sealed class SeedTests
{
    [Fact]
    public async Task Seeds_are_the_same_every_time()
    {
        async Task<string> DumpAsync()
        {
            await using var play = await Play.StartAsync(o => (o.SeedConversations, o.TimeProvider) = (7, new FakeTimeProvider()));
            var conversations = await play.GetAsync("conversation");
            var messages = await play.GetAsync($"conversation/{conversations.Ids("conversations")[3]}/messages");
            return conversations.Text + messages.Text + (await play.GetAsync("lead/company")).Text;
        }

        Assert.Equal(await DumpAsync(), await DumpAsync());
    }

    [Fact]
    public async Task Each_conversation_has_its_lead_and_its_messages_in_order()
    {
        await using var play = await Play.StartAsync(o => o.SeedConversations = 120);
        Assert.Equal(120, (await play.GetAsync("lead/company"))["data"].GetProperty("pagination").GetProperty("total").GetInt32());
        var id = (await play.GetAsync("conversation?page=2")).Ids("conversations")[0];
        var messages = (await play.GetAsync($"conversation/{id}/messages"))["messages"].EnumerateArray().ToList();
        Assert.True(messages.Count >= 4);
        Assert.Equal(messages.Select(m => m.GetProperty("created_at").GetString()).Order(StringComparer.Ordinal), messages.Select(m => m.GetProperty("created_at").GetString()));
        Assert.True(messages.TrueForAll(m => Guid.TryParse(m.GetProperty("id").GetString(), out _)));
    }

    [Fact]
    public async Task Without_seeds_there_is_nothing()
    {
        await using var play = await Play.StartAsync();
        Assert.Empty((await play.GetAsync("agent")).Ids("agents"));
        Assert.Empty((await play.GetAsync("conversation")).Ids("conversations"));
    }
}
