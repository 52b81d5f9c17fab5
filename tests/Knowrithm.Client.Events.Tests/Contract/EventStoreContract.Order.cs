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

    /// <summary>What an event that is replayed alone was before, and whether it is due again.</summary>
    public static TheoryData<string, bool> Replayed => new()
    {
        { "done", true }, { "dead", true }, { "deleted", true }, { "waiting", false }, { "running", false }, { "erased", false }, { "not taken", false },
        { "another's", false }, { "unknown", false },
    };

    [Theory]
    [MemberData(nameof(Replayed))]
    public async Task One_event_is_due_again_for_one_handler_and_no_other_event_is(string was, bool isDue)
    {
        await RegisterAsync("a", "b");
        await AppendAsync("before", "lead");
        foreach (var claim in await ClaimAsync(["a", "b"], 10)) await Store.CompleteAsync(claim, Cancel);
        if (was != "unknown") await AppendAsync("one", "ada", was == "not taken" ? "agent.created" : "lead.created", owner: was == "another's"
            ? Owner with { Account = "another" } : null);
        foreach (var claim in await ClaimAsync(["b"])) await Store.CompleteAsync(claim, Cancel);
        if (was != "waiting")
            foreach (var claim in await ClaimAsync(["a"]))
                if (was is "done") await Store.CompleteAsync(claim, Cancel);
                else if (was is "dead" or "deleted" or "erased") await Store.BuryAsync(claim, Error, Cancel);
        if (was == "deleted") Assert.Equal(1, await Store.DeleteDeadLettersAsync(Owner, new(), Cancel));
        if (was == "erased") Assert.Equal(1, await Store.EraseSubjectAsync(Owner, "ada", Cancel));

        Assert.Equal(isDue, await Store.ReplayAsync(Owner, "a", Key("one"), Cancel));

        Assert.False(await Store.ReplayAsync(Owner, "a", Key("one"), Cancel));
        var due = await ClaimAsync(["a", "b"], 10);
        Assert.Equal(isDue || was == "waiting" ? [("a", Key("one"), 1)] : [], due.Select(static one => (one.Handler, one.Event.Key, one.Attempt)));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.ReplayAsync(Owner, "nobody", Key("one"), Cancel));
        await Store.RetireAsync(Owner, "b", Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Store.ReplayAsync(Owner, "b", Key("one"), Cancel));
    }

    [Fact]
    public async Task An_event_that_is_replayed_alone_comes_before_the_later_ones_of_its_subject_that_wait()
    {
        await RegisterAsync("a");
        await AppendAsync("1", "lead");
        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"])), Cancel);
        await AppendAsync("2", "lead");

        Assert.True(await Store.ReplayAsync(Owner, "a", Key("1"), Cancel));

        foreach (var name in new[] { "1", "2" })
        {
            var claim = Assert.Single(await ClaimAsync(["a"], 10));
            Assert.Equal(Key(name), claim.Event.Key);
            await Store.CompleteAsync(claim, Cancel);
        }
    }

    /// <summary>What may happen to the first of three events of a subject, while the others wait.</summary>
    public static TheoryData<string> Ends =>
    [
        "completed", "dead", "dead and requeued", "dead and deleted", "taken over", "renamed while it runs", "renamed after it is dead", "taken without order",
        "second handled without order", "replayed", "erased", "retired and registered again", "another handler registered for all three",
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Whatever_becomes_of_the_first_event_the_others_follow_in_order(string end)
    {
        await RegisterAsync("a");
        foreach (var name in new[] { "1", "2", "3" }) await AppendAsync(name, "lead");
        var handler = "a";
        var first = Assert.Single(await ClaimAsync(["a"], 10));
        var expected = new[] { "2", "3" };
        switch (end)
        {
            case "completed":
                await Store.CompleteAsync(first, Cancel);
                break;
            case "dead":
                await Store.BuryAsync(first, Error, Cancel);
                break;
            case "dead and requeued":
                await Store.BuryAsync(first, Error, Cancel);
                Assert.Equal(1, await Store.RequeueAsync(Owner, new(), Cancel));
                expected = ["1", "2", "3"];
                break;
            case "dead and deleted":
                await Store.BuryAsync(first, Error, Cancel);
                Assert.Equal(1, await Store.DeleteDeadLettersAsync(Owner, new(), Cancel));
                break;
            case "taken over":
                Time.Advance(Lease * 2);
                await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"], 10)), Cancel);
                Assert.False(await Store.CompleteAsync(first, Cancel));
                break;
            case "renamed while it runs":
                await Store.RegisterAsync(Owner, [Subscription("b") with { RenamedFrom = "a" }], true, Cancel);
                Assert.True(await Store.CompleteAsync(first, Cancel));
                handler = "b";
                break;
            case "renamed after it is dead":
                await Store.BuryAsync(first, Error, Cancel);
                await Store.RegisterAsync(Owner, [Subscription("b") with { RenamedFrom = "a" }], true, Cancel);
                handler = "b";
                break;
            case "taken without order":
                foreach (var claim in await Store.ClaimAsync(Request(["a"], 10) with { Unordered = ["a"] }, Cancel))
                    await Store.RetryAsync(claim, TimeSpan.Zero, null, false, Cancel);
                await Store.CompleteAsync(first, Cancel);
                break;
            case "second handled without order":
                var others = await Store.ClaimAsync(Request(["a"], 10) with { Unordered = ["a"] }, Cancel);
                Assert.Equal(Keys("2", "3"), others.Select(static claim => claim.Event.Key).Order());
                await Store.CompleteAsync(others.Single(static claim => claim.Event.Key == Key("2")), Cancel);
                await Store.RetryAsync(others.Single(static claim => claim.Event.Key == Key("3")), TimeSpan.Zero, null, false, Cancel);
                await Store.CompleteAsync(first, Cancel);
                expected = ["3"];
                break;
            case "replayed":
                await Store.CompleteAsync(first, Cancel);
                Assert.Equal(1, await Store.ReplayAsync(Owner, "a", DateTimeOffset.UnixEpoch, Cancel));
                expected = ["1", "2", "3"];
                break;
            case "erased":
                await Store.EraseSubjectAsync(Owner, "lead", Cancel);
                foreach (var name in new[] { "4", "5" }) await AppendAsync(name, "lead");
                expected = ["4", "5"];
                break;
            case "retired and registered again":
                Assert.Equal(3, await Store.RetireAsync(Owner, "a", Cancel));
                await RegisterAsync("a");
                foreach (var name in new[] { "4", "5" }) await AppendAsync(name, "lead");
                expected = ["4", "5"];
                break;
            default:
                await Store.RegisterAsync(Owner, [Subscription("b") with { Since = TimeSpan.FromHours(1) }], true, Cancel);
                (handler, expected) = ("b", ["1", "2", "3"]);
                break;
        }

        await AppendAsync("last", "lead");

        Assert.Equal([.. expected, "last"], await DrainAsync(handler, [.. expected, "last"]));
    }

    [Fact]
    public async Task Appends_and_ends_of_one_subject_at_once_leave_nothing_waiting()
    {
        const int Count = 40;
        await RegisterAsync("a", "b");
        var handled = new List<string>();
        var appended = false;

        await Task.WhenAll(AppendAllAsync(), HandleAllAsync("a"), HandleAllAsync("b"));

        Assert.Equal(Enumerable.Range(0, Count).Select(static number => $"a {Key($"{number}")}"), handled.Where(static one => one[0] == 'a'));
        Assert.Equal(Enumerable.Range(0, Count).Select(static number => $"b {Key($"{number}")}"), handled.Where(static one => one[0] == 'b'));

        async Task AppendAllAsync()
        {
            for (var i = 0; i < Count; i++) await AppendAsync($"{i}", "lead");
            Volatile.Write(ref appended, true);
        }

        async Task HandleAllAsync(string handler)
        {
            while (true)
            {
                // Only what is empty after the last append is the end.
                var isLast = Volatile.Read(ref appended);
                var claims = await ClaimAsync([handler], 10);
                foreach (var claim in claims)
                {
                    lock (handled) handled.Add($"{handler} {claim.Event.Key}");
                    Assert.True(await Store.CompleteAsync(claim, Cancel));
                }
                if (isLast && claims.Count == 0) return;
                await Task.Yield();
            }
        }
    }

    private async Task<IEnumerable<string>> DrainAsync(string handler, string[] names)
    {
        var handled = new List<string>();
        while (await ClaimAsync([handler], 10) is { Count: > 0 } claims)
        {
            var claim = Assert.Single(claims);
            handled.Add(names.Single(name => Key(name) == claim.Event.Key));
            Assert.True(await Store.CompleteAsync(claim, Cancel));
        }
        return handled;
    }
}
