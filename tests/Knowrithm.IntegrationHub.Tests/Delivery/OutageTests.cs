using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class OutageTests(SharedSandbox world)
{
    public enum Outage
    {
        TooManyRequests,
        ServerError,
        NoAnswer,
    }

    public static TheoryData<string, Outage> EachOutage => [.. Excerpt.Of(Connectors.All, Enum.GetValues<Outage>(), 3)];

    public static TheoryData<string> Each => [.. Connectors.All];

    [Theory, MemberData(nameof(EachOutage))]
    public async Task A_destination_that_is_away_delays_and_loses_nothing(string connector, Outage outage)
    {
        var expected = await Connectors.ExpectedAsync(world, connector);
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        var fault = standIns.Fail(connector, outage switch
        {
            Outage.TooManyRequests => new() { Status = 429, RetryAfterSeconds = 40, Times = 3 },
            Outage.ServerError => new() { Status = 500, Times = 8 },
            _ => new() { Hang = true, Times = 1 },
        });
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, connector));

        await PlayAsync(hub);
        await hub.SettleAsync(fault, isAlone: waiting => connector != "hooks" || waiting == 1);

        Assert.Equal(fault.Times, fault.Hits);
        Assert.Equal(expected, standIns.All.Single(each => each.Prefix == connector).Contents());
        Assert.Equal(0, (await hub.CountAsync()).Dead);
        // 40 seconds were asked for: nothing went on earlier.
        if (outage == Outage.TooManyRequests) Assert.True(hub.Time.GetUtcNow() - SharedSandbox.Now >= TimeSpan.FromSeconds(40));
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_refusal_is_a_dead_letter_with_a_reason_and_a_requeue_completes_it(string connector)
    {
        var expected = await Connectors.ExpectedAsync(world, connector);
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        var fault = standIns.Fail(connector, new() { Status = 400, WritesOnly = true, Times = 1, Body = Refusal(connector) });
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, connector));

        await PlayAsync(hub);
        await hub.SettleAsync();

        Assert.Equal(1, fault.Hits);
        var dead = await hub.DeadLettersAsync();
        Assert.NotEmpty(dead);
        Assert.All(dead, static each =>
        {
            Assert.Contains("answered 400: ", each.Error.Text, StringComparison.Ordinal);
            Assert.Contains("the colour is wrong", each.Error.Text, StringComparison.Ordinal);
            Assert.Contains("then retry", each.Error.Text, StringComparison.Ordinal);
            Assert.NotEmpty(each.Handler);
        });

        foreach (var each in dead) await hub.RequeueAsync(each);
        await hub.SettleAsync();

        Assert.Equal(expected, standIns.All.Single(each => each.Prefix == connector).Contents());
        Assert.Empty(await hub.DeadLettersAsync());
    }

    /// <summary>As each vendor writes it.</summary>
    private static string Refusal(string connector) => connector switch
    {
        "salesforce" => """[{"errorCode":"INVALID_FIELD","message":"the colour is wrong"}]""",
        "google" => """{"error":{"code":400,"message":"the colour is wrong","status":"INVALID_ARGUMENT"}}""",
        "zendesk" => """{"error":"RecordInvalid","description":"the colour is wrong"}""",
        "jira" => """{"errorMessages":["the colour is wrong"],"errors":{}}""",
        "intercom" => """{"type":"error.list","errors":[{"code":"parameter_invalid","message":"the colour is wrong"}]}""",
        "slack" => """{"ok":false,"error":"the colour is wrong"}""",
        "teams" => """{"error":{"code":"Bad","message":"the colour is wrong"}}""",
        "twilio" => """{"code":21211,"message":"the colour is wrong","status":400}""",
        _ => """{"message":"the colour is wrong"}""",
    };

    private async Task PlayAsync(TestHub hub)
    {
        for (var i = 0; i < StoryEvents.Count; i++) await hub.SendAsync(StoryEvents.Create(world, i, 1));
    }
}
