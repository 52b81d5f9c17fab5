namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task A_later_event_of_a_subject_waits_until_the_earlier_one_is_done_or_dead()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1", "lead");
        await AppendAsync("2", "lead");
        await AppendAsync("3", "lead");
        await AppendAsync("other", "another lead");
        await AppendAsync("none");

        var claims = await ClaimAsync(["a"], 10);
        Assert.Equal(Keys("1", "none", "other"), claims.Select(static claim => claim.Event.Key).Order());
        var first = claims.Single(static claim => claim.Event.Key == Key("1"));
        await Store.RetryAsync(first, TimeSpan.FromMinutes(5), Error, true, Cancel);
        Assert.Empty(await ClaimAsync(["a"], 10));
        // Another handler does not wait for this one.
        await Store.CompleteAsync((await ClaimAsync(["b"], 10)).Single(static claim => claim.Event.Key == Key("1")), Cancel);
        Assert.Equal(Key("2"), Assert.Single(await ClaimAsync(["b"], 10)).Event.Key);

        Time.Advance(TimeSpan.FromMinutes(6));
        first = (await ClaimAsync(["a"], 10)).Single(static claim => claim.Event.Key == Key("1"));
        await Store.BuryAsync(first, Error, Cancel);
        var second = Assert.Single(await ClaimAsync(["a"], 10));
        Assert.Equal(Key("2"), second.Event.Key);
        await Store.CompleteAsync(second, Cancel);
        Assert.Equal(Key("3"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
    }

    [Fact]
    public async Task A_handler_without_order_does_not_wait()
    {
        await RegisterAsync("a");
        await AppendAsync("1", "lead");
        await AppendAsync("2", "lead");

        Assert.Equal(2, (await Store.ClaimAsync(Request(["a"], 10) with { Unordered = ["a"] }, Cancel)).Count);
    }

    [Fact]
    public async Task A_requeued_dead_letter_knows_that_something_newer_was_handled()
    {
        await RegisterAsync("a");
        await AppendAsync("1", "lead");
        await AppendAsync("2", "lead");
        await Store.BuryAsync(Assert.Single(await ClaimAsync(["a"], 10)), Error, Cancel);
        var second = Assert.Single(await ClaimAsync(["a"], 10));
        Assert.False(second.NewerHandled);
        await Store.CompleteAsync(second, Cancel);

        Assert.Equal(1, await Store.RequeueAsync(Owner, new(), Cancel));

        var again = Assert.Single(await ClaimAsync(["a"], 10));
        Assert.Equal((Key("1"), 1, true), (again.Event.Key, again.Attempt, again.NewerHandled));
    }

    [Fact]
    public async Task Replay_makes_what_was_done_due_again_in_the_order_of_its_append()
    {
        await RegisterAsync("a");
        await AppendAsync("before", "lead");
        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"])), Cancel);
        Time.Advance(TimeSpan.FromHours(1));
        var from = Time.GetUtcNow();
        foreach (var name in new[] { "1", "2" })
        {
            await AppendAsync(name, "lead");
            await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"])), Cancel);
        }

        Assert.Equal(2, await Store.ReplayAsync(Owner, "a", from, Cancel));

        var first = Assert.Single(await ClaimAsync(["a"], 10));
        Assert.Equal(Key("1"), first.Event.Key);
        await Store.CompleteAsync(first, Cancel);
        Assert.Equal(Key("2"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.ReplayAsync(Owner, "nobody", from, Cancel));
    }
}
