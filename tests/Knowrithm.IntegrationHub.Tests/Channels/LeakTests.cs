using System.Net;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>Secrets and addresses in every text of every event: none of them reaches a channel.</summary>
public sealed class LeakTests(SharedSandbox world)
{
    private const string Content = "I am canary@leak.example, +1 555 867 5309, my password is canary-pass and the key sk_live_canary00000000";

    private static readonly string[] Canaries = ["canary", "leak.example", "5309", "Doe-Surname", "sk_live"];

    public static TheoryData<string> Channels => ["slack", "teams", "twilio"];

    [Theory, MemberData(nameof(Channels))]
    public async Task Nothing_leaks_into_a_channel(string channel)
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        var settings = TestHub.Only(standIns, channel);
        var section = string.Join(':', settings.Keys.First().Split(':').Take(2));
        foreach (var (name, i) in new[] { "lead.created", "message.received", "message.sent", "conversation.started", "conversation.ended" }
            .Select(static (name, i) => (name, i))) settings[$"{section}:Events:{i}"] = name;
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, settings);

        await hub.SendAsync(TestHub
            .Sign("lead.created", new
            {
                id = "l1",
                first_name = "canary@leak.example",
                last_name = "Doe-Surname",
                email = "canary@leak.example",
                phone = "+1 555 867 5309",
                source = Content,
                notes = Content
            }));
        await hub.SendAsync(TestHub.Sign("message.received", new { id = "m1", conversation_id = "c1", content = Content }));
        await hub.SendAsync(TestHub.Sign("message.sent", new { id = "m2", conversation_id = "c1", content = Content, context_used = new[] { Content } }));
        await hub.SendAsync(TestHub.Sign("conversation.started", new { conversation_id = "c2", title = Content, metadata = new { Content } }));
        await hub.SendAsync(TestHub.Sign("conversation.ended", new { conversation_id = "c2", title = Content, rating = 3, metadata = new { Content } }));
        await hub.SettleAsync();

        var sent = string.Join('\n', standIns.All.Single(each => each.Prefix == channel).Writes.Select(WebUtility.UrlDecode));
        Assert.Contains("Conversation", sent, StringComparison.Ordinal);
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, sent, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await hub.CountAsync()).Dead);
    }

    [Fact]
    public async Task A_flood_is_one_post_in_a_window_and_tells_how_much_it_leaves_out()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        var slack = standIns.Get<SlackStandIn>();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path,
            [.. TestHub.Only(standIns, "slack").Where(static pair => !pair.Key.EndsWith("Window", StringComparison.Ordinal)),
                new("Connectors:Slack:Window", "00:00:30")]);

        for (var i = 0; i < 40; i++)
            await hub.SendAsync(TestHub.Sign("message.received", new { id = $"m{i}", conversation_id = $"c{i % 20}", content = $"Question {i}" }, minute: i));
        await hub.SettleAsync();

        Assert.InRange(slack.Posts, 1, 3);
        Assert.Contains(slack.Writes, static write => write.Contains("more conversations", StringComparison.Ordinal));
    }
}
