namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task A_clock_that_goes_back_delays_nothing_by_more_than_it_was_to_wait()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1");
        var claims = await ClaimAsync(["a", "b"], 10);
        await Store.RetryAsync(claims.Single(static claim => claim.Handler == "a"), TimeSpan.FromSeconds(1), Error, true, Cancel);
        await AppendAsync("2");

        Time.AdjustTime(Time.GetUtcNow().AddHours(-1));

        await ClaimAsync(["a", "b"], 10);
        Time.Advance(TimeSpan.FromSeconds(2));
        var due = await ClaimAsync(["a", "b"], 10);
        Assert.Contains(due, static claim => claim is { Handler: "a", Attempt: 2 });
        // The lease of "b" counts from the new time as well.
        Time.Advance(Lease);
        Assert.Contains(await ClaimAsync(["a", "b"], 10), static claim => claim is { Handler: "b", Attempt: 2 });
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_loses_nothing()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        var claim = Assert.Single(await ClaimAsync(["a"]));

        Time.Advance(TimeSpan.FromDays(400));

        Assert.True(await Store.CompleteAsync(claim, Cancel));
        Assert.Empty(await ClaimAsync(["a"]));
    }

    [Fact]
    public async Task Order_is_that_of_the_appends_whatever_the_clock_said()
    {
        await RegisterAsync("a");
        await AppendAsync("1", "lead");
        Time.AdjustTime(Time.GetUtcNow().AddHours(-1));
        await AppendAsync("2", "lead");
        Time.Advance(TimeSpan.FromDays(2));
        await AppendAsync("3", "lead");
        Time.AdjustTime(Time.GetUtcNow().AddHours(-30));

        foreach (var name in new[] { "1", "2", "3" })
        {
            var claim = (await ClaimAsync(["a"], 10)).SingleOrDefault();
            // The first claim after the clock went back may find nothing due yet by the time before.
            claim ??= Assert.Single(await ClaimAsync(["a"], 10));
            Assert.Equal((Key(name), false), (claim.Event.Key, claim.NewerHandled));
            Assert.True(await Store.CompleteAsync(claim, Cancel));
        }
    }

    [Fact]
    public async Task A_handler_that_paused_itself_is_tried_again_after_a_clock_that_went_back()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        await Store.PauseAsync(Owner, "a", "revoked", TimeSpan.FromMinutes(5), Cancel);

        Time.AdjustTime(Time.GetUtcNow().AddHours(-10));
        Time.Advance(TimeSpan.FromMinutes(6));

        Assert.True(Assert.Single(await ClaimAsync(["a"], 10)).IsProbe);
    }
}
