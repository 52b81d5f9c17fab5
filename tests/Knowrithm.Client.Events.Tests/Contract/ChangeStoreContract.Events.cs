namespace Knowrithm.Client.Events.Tests;

public abstract partial class ChangeStoreContract
{
    [Fact]
    public async Task Events_of_a_step_go_to_every_handler_that_takes_them_and_those_that_are_known_are_left_out()
    {
        await Events.RegisterAsync(
            Owner,
            [
                new() { Name = "created", EventTypes = ["lead.created"] }, new() { Name = "all", EventTypes = [HandlerSubscription.Any] },
                new() { Name = "rest", EventTypes = [HandlerSubscription.Any], IsFallback = true },
            ],
            true, Cancel);
        Assert.True(await Events.AppendAsync(Owner, Change("known", "x").Stored, Cancel));

        var result = await Store.CommitChangesAsync(
            Owner, new() { List = List, Changes = [Change("known", "x"), Change("1", "a"), Change("2", "b", "lead.updated"), Change("1", "a")] }, Cancel);

        Assert.Equal(new(true, 2), result);
        var claims = await ClaimAsync("created", "all", "rest");
        Assert.Equal(
            new[] { ("all", "1"), ("all", "2"), ("all", "known"), ("created", "1"), ("created", "known") },
            claims.Select(static claim => (claim.Handler, System.Text.Encoding.UTF8.GetString(claim.Event.Body.Span)["body ".Length..])).Order());
        Assert.All(claims, static claim => Assert.Equal(EventSource.ChangeFeed, claim.Event.Source));
        Assert.Equal(new(true, 0), await Store.CommitChangesAsync(Owner, new() { List = List, Changes = [Change("1", "a")] }, Cancel));
        Assert.Equal(new(true, 0), await Store.CommitChangesAsync(Owner, new() { List = List, Changes = [Change("1", "a"), Change("2", "b")] }, Cancel));
        Assert.Equal(new(true, 0), await Store.CommitChangesAsync(Owner, new() { List = List }, Cancel));
    }

    [Fact]
    public async Task A_webhook_that_was_told_before_changes_no_state()
    {
        await RegisterAsync("a");
        Task<ChangeCommitResult> TellAsync(string name, long version, string data) => Store.CommitChangesAsync(
            Owner, new() { List = List, States = [Write("lead", version, data: data)], Changes = [Change(name, "lead")] }, Cancel).AsTask();
        Assert.Equal(new(true, 1), await TellAsync("first", 0, "one"));
        Assert.Equal(new(true, 1), await TellAsync("second", 1, "two"));

        Assert.Equal(new(true, 0), await TellAsync("first", 2, "one"));

        var state = Assert.Single(await Store.FindStatesAsync(Owner, List, [Key("lead")], Cancel));
        Assert.Equal((2, "two"), (state.Version, System.Text.Encoding.UTF8.GetString(state.Data.Span)));
        Assert.Equal(new(true, 1), await TellAsync("third", 2, "three"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_of_one_subject_are_handled_in_the_order_of_the_step_and_after_what_was_there(bool isSomethingThere)
    {
        await RegisterAsync("a", "b");
        List<string> order = [.. Enumerable.Range(0, 5).Select(static i => $"step {i}")];
        if (isSomethingThere)
        {
            Assert.True(await Events.AppendAsync(Owner, Change("before", "lead").Stored, Cancel));
            order.Insert(0, "before");
        }
        Assert.Equal(new(true, 6), await Store.CommitChangesAsync(
            Owner, new() { List = List, Changes = [.. Enumerable.Range(0, 5).Select(static i => Change($"step {i}", "lead")), Change("other", "another")] },
            Cancel));
        Assert.True(await Events.AppendAsync(Owner, Change("after", "lead").Stored, Cancel));

        foreach (var name in order.Append("after"))
        {
            var claims = await ClaimAsync("a", "b");
            Assert.Equal(["a", "b"], claims.Where(claim => claim.Event.Key == Key(name)).Select(static claim => claim.Handler).Order());
            Assert.Equal(claims.Count, claims.Count(claim => claim.Event.Key == Key(name) || claim.Event.Key == Key("other")));
            foreach (var claim in claims) Assert.True(await Events.CompleteAsync(claim, Cancel));
        }
        Assert.Empty(await ClaimAsync("a", "b"));
    }

    [Fact]
    public async Task Events_of_many_subjects_and_of_none_are_appended_at_once()
    {
        await RegisterAsync("a", "b");
        var changes = Enumerable.Range(0, 120).Select(static i => i % 5 == 0
            ? new() { Event = Change("x", "x").Event, Stored = new() { Key = Key($"{i}"), Type = "lead.created", Source = EventSource.ChangeFeed } }
            : Change($"{i}", $"{i}")).ToList();

        Assert.Equal(new(true, 120), await Store.CommitChangesAsync(Owner, new() { List = List, Changes = changes }, Cancel));

        var keys = changes.Select(static change => change.Stored.Key).Order().ToList();
        var claims = await ClaimAsync("a", "b");
        Assert.Equal(keys, claims.Where(static claim => claim.Handler == "a").Select(static claim => claim.Event.Key).Order());
        Assert.Equal(keys, claims.Where(static claim => claim.Handler == "b").Select(static claim => claim.Event.Key).Order());
        Assert.Equal(24, claims.Count(static claim => claim is { Handler: "a", Event.Subject: null }));
    }

    [Fact]
    public async Task A_webhook_commits_its_event_with_its_state_and_moves_no_checkpoint()
    {
        await RegisterAsync("a");
        Assert.True(await MoveAsync(0, "1"));

        var first = await Store.CommitChangesAsync(
            Owner, new() { List = List, States = [Write("lead", pass: 0)], Changes = [Change("1", "lead", source: EventSource.Webhook)] }, Cancel);
        var late = await Store.CommitChangesAsync(
            Owner, new() { List = List, States = [Write("lead", pass: 0)], Changes = [Change("2", "lead", source: EventSource.Webhook)] }, Cancel);
        // The same delivery once more: it was told, so the state stays that of what was told last.
        var again = await Store.CommitChangesAsync(
            Owner, new() { List = List, States = [Write("lead", 1, 0)], Changes = [Change("1", "lead", source: EventSource.Webhook)] }, Cancel);

        Assert.Equal([new(true, 1), default, new(true, 0)], new[] { first, late, again });
        Assert.Equal(new(List, 1, "1"), await Store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal((1, 0, false, "data"), Describe(await FindAsync("lead")));
        Assert.Equal(1, Assert.Single((await Events.CheckAsync(Owner, Cancel)).Handlers).Waiting);
    }

    [Fact]
    public async Task A_fact_that_a_webhook_and_the_feed_bring_at_once_is_one_event()
    {
        const int rounds = 20;
        await RegisterAsync("a");
        for (var i = 0; i < rounds; i++)
        {
            var name = $"{i}";
            var results = await Task.WhenAll(
                Task.Run(async () => await Events.AppendAsync(Owner, Change(name, name).Stored, Cancel) ? 1 : 0, Cancel),
                Task.Run(async () => (await Store.CommitChangesAsync(
                    Owner, new() { List = List, States = [Write(name)], Changes = [Change(name, name), Change("x" + name, name)] }, Cancel)).Appended, Cancel));

            Assert.Equal(2, results.Sum());
        }
        Assert.Equal(2 * rounds, Assert.Single((await Events.CheckAsync(Owner, Cancel)).Handlers).Waiting);
    }
}
