namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task Rows_of_handlers_that_an_instance_does_not_have_are_left_alone()
    {
        await RegisterAsync("a", "new");
        await AppendAsync("1");

        Assert.Equal("a", Assert.Single(await ClaimAsync(["a"], 10)).Handler);
        Assert.Empty(await ClaimAsync(["a"], 10));
        Assert.Equal("new", Assert.Single(await ClaimAsync(["new"], 10)).Handler);
    }

    [Fact]
    public async Task An_event_that_nobody_takes_is_kept_for_a_handler_that_is_registered_later()
    {
        await AppendAsync("old");
        Time.Advance(TimeSpan.FromHours(2));
        await AppendAsync("new");
        Time.Advance(TimeSpan.FromSeconds(1));

        await Store.RegisterAsync(Owner,
            [new() { Name = "late", EventTypes = ["lead.created"], Since = TimeSpan.FromHours(1) }, new() { Name = "later", EventTypes = ["lead.created"] }],
                true, Cancel);

        var claim = Assert.Single(await ClaimAsync(["late", "later"], 10));
        Assert.Equal(("late", Key("new")), (claim.Handler, claim.Event.Key));
    }

    [Fact]
    public async Task Registering_again_adds_nothing()
    {
        await AppendAsync("1");
        for (var i = 0; i < 3; i++)
            await Store.RegisterAsync(Owner, [new() { Name = "a", EventTypes = ["lead.created"], Since = TimeSpan.FromDays(1) }], i == 0, Cancel);

        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"], 10)), Cancel);
        await Store.RegisterAsync(Owner, [new() { Name = "a", EventTypes = ["lead.created"], Since = TimeSpan.FromDays(1) }], true, Cancel);

        Assert.Empty(await ClaimAsync(["a"], 10));
    }

    [Fact]
    public async Task A_renamed_handler_takes_the_rows_of_its_old_name_and_the_old_version_may_go_on()
    {
        await RegisterAsync("old");
        await AppendAsync("1");
        await AppendAsync("2");
        var running = Assert.Single(await ClaimAsync(["old"]));

        await Store.RegisterAsync(Owner, [new() { Name = "new", EventTypes = ["lead.created"], RenamedFrom = "old" }], true, Cancel);
        await RegisterAsync("old");
        await AppendAsync("3");

        Assert.True(await Store.CompleteAsync(running, Cancel));
        Assert.Empty(await ClaimAsync(["old"], 10));
        Assert.Equal(2, (await ClaimAsync(["new"], 10)).Count);
        Assert.True((await Store.CheckAsync(Owner, Cancel)).Handlers.Single(static handler => handler.Handler == "old").IsRetired);
    }

    [Fact]
    public async Task Events_that_are_appended_while_a_handler_is_renamed_go_to_its_new_name()
    {
        const int writers = 8, each = 10;
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await RegisterAsync("old");

        var appends = Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                if (i == each / 2) begun.TrySetResult();
                await AppendAsync($"{writer}/{i}");
            }
        }, Cancel)).ToList();
        await begun.Task;
        await Store.RegisterAsync(Owner, [new() { Name = "new", EventTypes = ["lead.created"], RenamedFrom = "old" }], true, Cancel);
        await Task.WhenAll(appends);

        Assert.Empty(await ClaimAsync(["old"], 10));
        Assert.Equal(writers * each, (await ClaimAsync(["new"], 1000)).Count);
    }

    [Fact]
    public async Task A_retired_handler_gets_no_more_and_its_rows_are_removed()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1");
        await AppendAsync("2");

        Assert.Equal(2, await Store.RetireAsync(Owner, "a", Cancel));
        await Store.RegisterAsync(Owner, [Subscription("a")], false, Cancel);
        await AppendAsync("3");
        Assert.Empty(await ClaimAsync(["a"], 10));
        Assert.Equal(3, (await ClaimAsync(["b"], 10)).Count);

        await Store.RegisterAsync(Owner, [Subscription("a")], true, Cancel);
        await AppendAsync("4");
        Assert.Equal(Key("4"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
    }

    [Fact]
    public async Task A_deployment_that_is_rolled_back_renames_a_handler_back()
    {
        await RegisterAsync("old");
        await AppendAsync("1");
        await Store.RegisterAsync(Owner, [Subscription("new") with { RenamedFrom = "old" }], true, Cancel);
        await AppendAsync("2");

        await Store.RegisterAsync(Owner, [Subscription("old") with { RenamedFrom = "new" }], true, Cancel);
        await AppendAsync("3");
        // An instance of the version before says again that it is there.
        await Store.RegisterAsync(Owner, [Subscription("new") with { RenamedFrom = "old" }], false, Cancel);
        await AppendAsync("4");

        Assert.Equal(Keys("1", "2", "3", "4"), (await ClaimAsync(["old"], 10)).Select(static claim => claim.Event.Key).Order());
        Assert.Empty(await ClaimAsync(["new"], 10));
    }

    [Fact]
    public async Task An_event_that_only_a_newer_version_knows_goes_to_its_handler_whichever_version_stores_it()
    {
        await Store.RegisterAsync(Owner,
            [Subscription("newer") with { EventTypes = ["moon.landed", "~a pattern of the future"] },
                Subscription("unknown") with { EventTypes = [HandlerSubscription.Unknown] }], true, Cancel);

        await AppendAsync("by the older", type: "moon.landed", isUnknown: true);
        await AppendAsync("by the newer", type: "moon.landed");

        Assert.Equal(Keys("by the older", "by the newer"), (await ClaimAsync(["newer"], 10)).Select(static claim => claim.Event.Key).Order());
        Assert.Equal(Key("by the older"), Assert.Single(await ClaimAsync(["unknown"], 10)).Event.Key);
    }
}
