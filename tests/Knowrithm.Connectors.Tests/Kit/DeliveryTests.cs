namespace Knowrithm.Connectors.Tests;

/// <summary>Whatever comes twice or in another order, each thing is written once.</summary>
public sealed class DeliveryTests(World world)
{
    private static readonly int[][] Orders = [[6, 5, 4, 3, 2, 1, 0], [5, 3, 0, 6, 2, 4, 1], [2, 6, 1, 5, 3, 0, 4]];

    public static TheoryData<string> Each => ConnectorRow.Names;

    public static TheoryData<string, int> EachInAnyOrder =>
        [.. Excerpt.InCi(ConnectorRow.All.Select(static row => row.Name), Enumerable.Range(0, Orders.Length), 3)];

    [Theory, MemberData(nameof(Each))]
    public async Task An_event_that_is_delivered_three_times_is_there_once(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        for (var attempt = 1; attempt <= 3; attempt++)
            for (var number = 0; number < Visit.Count; number++) await host.DeliverAsync(world.Ada.Event(number, attempt));
        await host.SettleAsync();

        await world.AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(EachInAnyOrder))]
    public async Task Events_may_arrive_in_any_order(string name, int order)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(world.Ada, Orders[order]);
        await host.SettleAsync();

        await world.AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task An_application_that_lost_its_database_finds_what_it_wrote(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        foreach (var order in Orders)
        {
            await host.LoseDatabaseAsync();
            await host.PlayAsync(world.Ada, order);
            await host.SettleAsync();
        }

        await world.AssertAsOnceAsync(host, name);
    }
}
