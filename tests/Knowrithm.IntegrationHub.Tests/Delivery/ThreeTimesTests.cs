using System.Net;
using Acme.IntegrationHub.StandIns;
using Microsoft.Data.Sqlite;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class ThreeTimesTests(SharedSandbox world)
{
    private static readonly int[][] Orders = [[6, 5, 4, 3, 2, 1, 0], [5, 3, 0, 6, 2, 4, 1], [2, 6, 1, 5, 3, 0, 4]];

    public static TheoryData<string, int> EachInAnyOrder => [.. Excerpt.Of(Connectors.All, Enumerable.Range(0, Orders.Length), 3)];

    public static TheoryData<string> Searching => [.. Connectors.Searching];

    public static TheoryData<string> Telling => [.. Connectors.Telling];

    [Theory, MemberData(nameof(EachInAnyOrder))]
    public async Task Each_event_three_times_in_any_order_leaves_the_destination_as_once(string connector, int order)
    {
        var expected = await Connectors.ExpectedAsync(world, connector);
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, connector));
        for (var attempt = 1; attempt <= 3; attempt++)
            foreach (var number in Orders[(order + attempt - 1) % Orders.Length])
                Assert.True(await hub.SendAsync(StoryEvents.Create(world, number, attempt)) is HttpStatusCode.OK or HttpStatusCode.Accepted);

        await hub.SettleAsync();

        Assert.Equal(expected, standIns.All.Single(each => each.Prefix == connector).Contents());
        Assert.Equal(0, (await hub.CountAsync()).Dead);
    }

    /// <summary>The connectors themselves: a hub without any memory of the round before.</summary>
    [Theory, MemberData(nameof(Searching))]
    public async Task A_hub_that_lost_its_disk_finds_what_it_wrote(string connector)
    {
        await using var standIns = await StandInServer.StartAsync();
        for (var round = 0; round < Orders.Length; round++)
        {
            using var folder = new TemporaryFolder();
            await PlayAsync(standIns, folder.Path, connector, round);
        }

        Assert.Equal(await Connectors.ExpectedAsync(world, connector), standIns.All.Single(each => each.Prefix == connector).Contents());
    }

    /// <summary>Where nothing can be searched, the marks on disk count: here without the store of events.</summary>
    [Theory, MemberData(nameof(Telling))]
    public async Task A_hub_that_restarts_does_not_tell_again(string connector)
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        for (var round = 0; round < Orders.Length; round++)
        {
            await PlayAsync(standIns, folder.Path, connector, round);
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(folder.Path, "events.db*")) File.Delete(file);
        }

        Assert.Equal(await Connectors.ExpectedAsync(world, connector), standIns.All.Single(each => each.Prefix == connector).Contents());
    }

    private async Task PlayAsync(StandInServer standIns, string folder, string connector, int round)
    {
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder, TestHub.Only(standIns, connector));
        foreach (var number in Orders[round]) await hub.SendAsync(StoryEvents.Create(world, number, round + 1));
        await hub.SettleAsync();
        Assert.Equal(0, (await hub.CountAsync()).Dead);
    }
}
