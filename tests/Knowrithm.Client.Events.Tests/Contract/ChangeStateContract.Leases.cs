namespace Knowrithm.Client.Events.Tests;

public abstract partial class ChangeStateContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_lease_has_one_holder_who_renews_it_and_gives_it_back()
    {
        Assert.True(await LeaseAsync("one"));
        Assert.False(await LeaseAsync("two"));
        Assert.True(await LeaseAsync("two", name: "another"));
        Time.Advance(Minute * 0.7);
        Assert.True(await LeaseAsync("one"));
        Time.Advance(Minute * 0.7);
        Assert.False(await LeaseAsync("two"));
        // What another has is not given back by anybody else.
        Assert.False(await LeaseAsync("two", TimeSpan.Zero));
        Assert.False(await LeaseAsync("two"));

        Assert.True(await LeaseAsync("one", TimeSpan.Zero));
        Assert.True(await LeaseAsync("one", TimeSpan.Zero));

        Assert.True(await LeaseAsync("two"));
        Assert.False(await LeaseAsync("one"));
    }

    [Fact]
    public async Task A_lease_that_is_not_renewed_expires_by_the_clock_of_the_store()
    {
        Assert.True(await LeaseAsync("one"));
        Time.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.False(await LeaseAsync("two"));

        Time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await LeaseAsync("two"));
        Assert.False(await LeaseAsync("one"));
        Assert.False(await LeaseAsync("one", TimeSpan.Zero));
    }

    [Fact]
    public async Task A_lease_that_expired_may_be_given_back_by_nobody_and_renewed_by_its_holder()
    {
        Assert.True(await LeaseAsync("one"));
        Time.Advance(Minute * 2);

        Assert.True(await LeaseAsync("one"));

        Assert.False(await LeaseAsync("two"));
    }

    [Fact]
    public async Task A_clock_that_goes_back_holds_a_lease_for_no_longer_than_it_was_to_last()
    {
        Assert.True(await LeaseAsync("one"));

        Time.AdjustTime(Time.GetUtcNow().AddHours(-10));

        Assert.False(await LeaseAsync("two"));
        Time.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.False(await LeaseAsync("two"));
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await LeaseAsync("two"));
    }

    [Fact]
    public async Task Of_many_who_want_a_lease_at_once_one_gets_it()
    {
        for (var i = 0; i < 20; i++)
        {
            var name = $"lease {i}";
            if (i % 2 == 1)
            {
                Assert.True(await LeaseAsync("before", name: name));
                Time.Advance(Minute * 2);
            }

            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(who => Task.Run(() => LeaseAsync($"{who}", name: name), Cancel)));

            Assert.Single(results, static isTaken => isTaken);
        }
    }

    [Fact]
    public async Task A_lease_is_no_checkpoint_and_a_checkpoint_no_lease()
    {
        Assert.True(await LeaseAsync("one"));
        Assert.Equal(new(List, 0, null), await Store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.True(await MoveAsync(0, "1"));
        Assert.False(await LeaseAsync("two"));

        Assert.True((await Store.CommitChangesAsync(Owner, new() { List = "messages", Checkpoint = new("messages", 0, "2") }, Cancel)).IsCommitted);
        Assert.True(await LeaseAsync("two", name: "messages"));
        Assert.True(await LeaseAsync("two", TimeSpan.Zero, "messages"));

        Assert.Equal(new(List, 1, "1"), await Store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal(new("messages", 1, "2"), await Store.ReadCheckpointAsync(Owner, "messages", Cancel));
    }

    private Task<bool> LeaseAsync(string holder, TimeSpan? duration = null, string name = List) =>
        Store.LeaseAsync(Owner, name, holder, duration ?? Minute, Cancel).AsTask();
}
