using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>Two hubs and one store: the same promises.</summary>
public sealed class SeveralInstancesTests(SharedSandbox world)
{
    public static TheoryData<string> Each => ["hubspot", "zendesk", "hooks"];

    [Theory, MemberData(nameof(Each))]
    public async Task Two_of_them_deliver_once_through_an_outage_and_keep_what_is_refused(string connector)
    {
        var expected = await Connectors.ExpectedAsync(world, connector);
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        standIns.Fail(connector, new() { Status = 503, Times = 4 });
        var settings = TestHub.Only(standIns, connector);
        settings["Knowrithm:Events:PollInterval"] = "00:00:00.050";
        settings["Hub:RetryDelay"] = "00:00:00.050";
        settings["Hub:MaxRetryDelay"] = "00:00:00.050";
        await using var one = await TestHub.StartAsync(world.Sandbox, folder.Path, settings, clock: TimeProvider.System);
        await using var two = await TestHub.StartAsync(world.Sandbox, folder.Path, settings, clock: TimeProvider.System);

        for (var i = 0; i < StoryEvents.Count; i++)
            for (var attempt = 1; attempt <= 3; attempt++) await (attempt % 2 == 0 ? one : two).SendAsync(StoryEvents.Create(world, i, attempt));
        await EmptyAsync(one);

        Assert.Empty(await one.DeadLettersAsync());
        Assert.Equal(expected, standIns.All.Single(each => each.Prefix == connector).Contents());

        standIns.Fail(connector, new() { Status = 400, Times = int.MaxValue, Body = """{"message":"the colour is wrong"}""" });
        await one.SendAsync(TestHub.Sign("lead.updated", new { id = world.LeadId, first_name = "Again" }, minute: 60));
        await one.SendAsync(TestHub.Sign("conversation.ended", new { conversation_id = world.ConversationId, rating = 1 }, minute: 61));
        await EmptyAsync(one);
        var dead = await two.DeadLettersAsync();
        Assert.NotEmpty(dead);
        Assert.All(dead, static each => Assert.Equal(1, each.Attempts));
        Assert.All(dead, static each => Assert.Contains("answered 400", each.Error.Text, StringComparison.Ordinal));

        standIns.Fail(connector, new() { Times = 0 });
        foreach (var each in dead) await two.RequeueAsync(each);
        await EmptyAsync(two);
        Assert.Empty(await one.DeadLettersAsync());
    }

    /// <summary>Two processes share no clock of a test's, so this one polls until it is done.</summary>
    private static Task EmptyAsync(TestHub hub) => Until.TrueAsync(async _ => (await hub.CountAsync()).Waiting == 0);
}
