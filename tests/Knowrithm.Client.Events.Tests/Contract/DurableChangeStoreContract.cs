namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps of the change feed that survives its process.</summary>
public abstract class DurableChangeStoreContract : ChangeStoreContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_process_goes_on_where_the_last_one_stood()
    {
        await RegisterAsync("a");
        Assert.True(Store.IsDurable);
        Assert.Equal(new(true, 1), await Store.CommitChangesAsync(Owner, new()
        {
            List = List,
            Checkpoint = new(List, 0, "{\"page\":\"Zoë\"}"),
            Pass = 3,
            States = [Write("lead", pass: 3), Write("gone", pass: 2, isGone: true)],
            Changes = [Change("1", "lead")],
        }, Cancel));
        Assert.True(await Store.LeaseAsync(Owner, List, "one", TimeSpan.FromMinutes(1), Cancel));

        var events = await CreateAsync(Time);
        var other = (IChangeStore)events;
        await other.PrepareAsync(Cancel);

        Assert.Equal(new(List, 1, "{\"page\":\"Zoë\"}"), await other.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal("data", Data(Assert.Single(await other.ListStatesAsync(Owner, List, 4, null, 10, Cancel))));
        Assert.True(Assert.Single(await other.FindStatesAsync(Owner, List, [Key("gone")], Cancel)).IsGone);
        Assert.False(await other.LeaseAsync(Owner, List, "two", TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(new(true, 0), await other.CommitChangesAsync(Owner, new()
        {
            List = List,
            Checkpoint = new(List, 1, "next"),
            Pass = 3,
            States = [Write("lead", 1, 3, "by the other")],
            Changes = [Change("1", "lead")],
        }, Cancel));
        // The first one's next step is late.
        Assert.Equal(default, await Store.CommitChangesAsync(Owner, new() { List = List, Checkpoint = new(List, 1, "late") }, Cancel));
        Assert.Equal("by the other", Data(await FindAsync("lead")));
    }
}
