namespace Knowrithm.Connectors.Tests;

/// <summary>What is refused waits for a person: for a credential, or as a dead letter.</summary>
public sealed class RefusalTests(World world)
{
    private const string Message = "the colour is wrong";

    public static TheoryData<string> Each => ConnectorRow.Names;

    [Theory, MemberData(nameof(Each))]
    public async Task A_credential_that_is_refused_pauses_the_connector_until_it_is_replaced(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        // Where the address is the secret, a new one is a new address.
        if (host.StandIn.SecretKey is not { } key) return;
        var secret = host.StandIn.Secret = host.StandIn.NewSecret();
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Empty(host.StandIn.Contents());
        Assert.Empty(await host.DeadLettersAsync());
        var paused = (await host.HandlersAsync()).Where(static one => one.PausedAt is not null).ToList();
        Assert.NotEmpty(paused);
        Assert.All(paused, one => Assert.Contains("responded with 401", one.PauseReason, StringComparison.Ordinal));
        Assert.All(paused, static one => Assert.Contains("Replace the credential", one.PauseReason, StringComparison.Ordinal));

        host.Replace(key, host.StandIn.SettingOf(secret));
        await host.ResumeAsync();

        await world.AssertAsOnceAsync(host, name);
    }

    [Theory]
    [MemberData(nameof(EachRefusal))]
    public async Task What_is_refused_for_good_is_a_dead_letter_with_the_vendor_s_message(string name, int status)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(world.Ada, [0]);
        await host.SettleAsync();
        var fault = host.Fail(host.StandIn.Refusal(Message, status).With(times: int.MaxValue));
        await host.PlayAsync(world.Ada, Enumerable.Range(1, Visit.Count - 1));
        await host.SettleAsync();

        var letters = await host.DeadLettersAsync();
        Assert.NotEmpty(letters);
        Assert.All(letters, static letter => Assert.Equal(1, letter.Attempts));
        Assert.All(letters, letter => Assert.Contains(Message, letter.Error.Text, StringComparison.Ordinal));
        Assert.All(letters, static letter => Assert.Contains("requeue", letter.Error.Text, StringComparison.Ordinal));
        // A conflict is worth a second look, anything else is not; a message may be about several events.
        Assert.InRange(fault.Hits, 1, letters.Count * (status == 409 ? 2 : 1));

        host.Fail(new() { Times = 0 });
        await host.RequeueAsync();
        await host.SettleAsync();

        await world.AssertAsOnceAsync(host, name);
    }

    public static TheoryData<string, int> EachRefusal => [.. ConnectorRow.All.SelectMany(static row => new[] { (row.Name, 400), (row.Name, 409) })];
}
