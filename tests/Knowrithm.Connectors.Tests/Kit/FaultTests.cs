namespace Knowrithm.Connectors.Tests;

/// <summary>What fails for a while is written later, and once.</summary>
public sealed class FaultTests(World world)
{
    public static TheoryData<string> Each => ConnectorRow.Names;

    [Theory, MemberData(nameof(Each))]
    public async Task Too_many_requests_are_retried_not_before_their_time(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { Status = 429, RetryAfterSeconds = 40, Times = 3, IsSignedIn = true });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(3, fault.Hits);
        Assert.True(host.Time.GetUtcNow() - World.Now >= TimeSpan.FromSeconds(40));
        await world.AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_server_error_delays_and_loses_nothing(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { Status = 500, Times = 8 });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(8, fault.Hits);
        await world.AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_write_whose_response_is_lost_is_not_there_twice(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { IsResponseLost = true, WritesOnly = true });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(1, fault.Hits);
        await world.AssertAsOnceAsync(host, name);
    }
}
