namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task A_paused_handler_gets_nothing_until_it_is_resumed()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1");
        await Store.PauseAsync(Owner, "a", "by hand", null, Cancel);

        Assert.Equal("b", Assert.Single(await ClaimAsync(["a", "b"], 10)).Handler);
        Time.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain(await ClaimAsync(["a"], 10), static claim => claim.Handler == "a");
        Assert.Equal("by hand", (await Store.CheckAsync(Owner, Cancel)).Handlers.Single(static handler => handler.Handler == "a").PauseReason);

        await Store.ResumeAsync(Owner, "a", Cancel);
        Assert.Equal("a", Assert.Single(await ClaimAsync(["a"], 10)).Handler);
    }

    [Fact]
    public async Task A_handler_that_paused_itself_is_tried_with_one_event_at_a_time_and_resumes_when_that_succeeds()
    {
        await RegisterAsync("a");
        for (var i = 0; i < 4; i++) await AppendAsync($"{i}");
        var claim = Assert.Single(await ClaimAsync(["a"]));
        await Store.PauseAsync(Owner, "a", "revoked", TimeSpan.FromMinutes(5), Cancel);
        await Store.RetryAsync(claim, TimeSpan.Zero, Error, false, Cancel);

        Assert.Empty(await ClaimAsync(["a"], 10));
        Time.Advance(TimeSpan.FromMinutes(5.1));
        var probes = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ClaimAsync(["a"], 10), Cancel)))).SelectMany(static some => some)
            .ToArray();
        var probe = Assert.Single(probes);
        Assert.True(probe.IsProbe);
        await Store.RetryAsync(probe, TimeSpan.Zero, Error, false, Cancel);
        Assert.Empty(await ClaimAsync(["a"], 10));
        Time.Advance(TimeSpan.FromMinutes(5.1));
        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"], 10)), Cancel);

        Assert.Equal(3, (await ClaimAsync(["a"], 10)).Count);
        Assert.Null(Assert.Single((await Store.CheckAsync(Owner, Cancel)).Handlers).PausedAt);
    }

    [Fact]
    public async Task A_probe_that_succeeds_does_not_resume_a_handler_that_somebody_has_paused_meanwhile()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        await AppendAsync("2");
        await Store.PauseAsync(Owner, "a", "revoked", TimeSpan.FromMinutes(5), Cancel);
        Time.Advance(TimeSpan.FromMinutes(5.1));
        var probe = Assert.Single(await ClaimAsync(["a"], 10));
        await Store.PauseAsync(Owner, "a", "by hand", null, Cancel);
        // It pauses itself once more: that is no way to be tried again.
        await Store.PauseAsync(Owner, "a", "revoked", TimeSpan.FromMinutes(5), Cancel);

        Assert.True(await Store.CompleteAsync(probe, Cancel));

        Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await ClaimAsync(["a"], 10));
        Assert.Equal("by hand", Assert.Single((await Store.CheckAsync(Owner, Cancel)).Handlers).PauseReason);
    }
}
