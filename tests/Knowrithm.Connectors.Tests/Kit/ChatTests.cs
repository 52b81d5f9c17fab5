using System.Net;

namespace Knowrithm.Connectors.Tests;

/// <summary>What many read: nothing leaks, and a flood is few posts.</summary>
public sealed class ChatTests(World world)
{
    private const string Content = "I am canary@leak.example, +1 555 867 5309, my password is canary-pass and the key sk_live_canary00000000";

    private static readonly string[] Canaries = ["canary", "leak.example", "5309", "Doe-Surname", "sk_live"];
    private static readonly string[] Events = ["lead.created", "message.received", "message.sent", "conversation.started", "conversation.ended"];

    public static TheoryData<string> Each => [.. ConnectorRow.All.Where(static row => row.IsChat).Select(static row => row.Name)];

    [Theory, MemberData(nameof(Each))]
    public async Task Nothing_leaks_into_a_channel(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name,
            [.. Events.Select((one, i) => new KeyValuePair<string, string?>($"Connectors:{name}:Events:{i}", one))]);
        await host.DeliverAsync(
            Visit.Sign("lead.created", new
            {
                id = "l1",
                first_name = "canary@leak.example",
                last_name = "Doe-Surname",
                email = "canary@leak.example",
                source = Content
            }, 0),
            Visit.Sign("message.received", new { id = "m1", conversation_id = "c1", content = Content }, 1),
            Visit.Sign("message.sent", new { id = "m2", conversation_id = "c1", content = Content, context_used = new[] { Content } }, 2),
            Visit.Sign("conversation.started", new { conversation_id = "c2", title = Content, metadata = new { Content } }, 3),
            Visit.Sign("conversation.ended", new { conversation_id = "c2", title = Content, rating = 3, metadata = new { Content } }, 4));
        await host.SettleAsync();

        var sent = string.Join('\n', host.StandIn.Requests.Select(static request => WebUtility.UrlDecode(request.Body)));
        Assert.Contains("Conversation", sent, StringComparison.Ordinal);
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, sent, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_flood_is_few_posts_and_says_how_much_is_left_out(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name, new($"Connectors:{name}:Window", "00:00:30"),
            new("Knowrithm:Events:Concurrency", "64"));
        await host.DeliverAsync([.. Enumerable.Range(0, 40).Select(static i =>
            Visit.Sign("message.received", new { id = $"m{i}", conversation_id = $"c{i % 20}", content = $"Question {i}" }, i))]);
        await host.SettleAsync();

        Assert.InRange(host.StandIn.Requests.Count, 1, 3);
        Assert.Contains(host.StandIn.Requests, static request => request.Body.Contains("more", StringComparison.Ordinal));
    }
}
