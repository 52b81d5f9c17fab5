using System.Text;

namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task Dead_letters_are_counted_by_handler_and_type_of_error()
    {
        await RegisterAsync("a", "b");
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync($"{i}");
            foreach (var claim in await ClaimAsync(["a", "b"], 10))
                await Store.BuryAsync(claim, new(claim.Handler == "a" && i > 2 ? "TypeB" : "TypeA", "why"), Cancel);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        await AppendAsync("waiting");

        var groups = (await Store.CountDeadLettersAsync(Owner, Cancel)).OrderBy(static one => (one.Handler, one.ErrorType)).ToArray();

        Assert.Equal([("a", "TypeA", 3), ("a", "TypeB", 2), ("b", "TypeA", 5)], groups.Select(static one => (one.Handler, one.ErrorType, one.Count)));
        Assert.Equal([2, 1, 4], groups.Select(static one => (one.Newest - one.Oldest).TotalMinutes));
        Assert.Equal(Time.GetUtcNow().AddMinutes(-5), groups[0].Oldest);
        Assert.Empty(await Store.CountDeadLettersAsync(new("another", ""), Cancel));
    }

    [Fact]
    public async Task Events_are_listed_newest_first_page_by_page_with_their_state_for_each_handler()
    {
        await RegisterAsync("a");
        var expected = new Dictionary<string, EventHandlingState>();
        foreach (var state in new[] { "done", "dead", "later", "running", "waiting" })
        {
            await AppendAsync(state, state == "dead" ? "subject" : null);
            expected[Key(state)] = state switch
            {
                "done" => EventHandlingState.Done,
                "dead" => EventHandlingState.Dead,
                "running" => EventHandlingState.Running,
                _ => EventHandlingState.Waiting,
            };
            if (state == "waiting") continue;
            var claim = Assert.Single(await ClaimAsync(["a"]));
            if (state == "done") await Store.CompleteAsync(claim, Cancel);
            else if (state == "dead") await Store.BuryAsync(claim, Error, Cancel);
            else if (state == "later") await Store.RetryAsync(claim, TimeSpan.FromHours(1), Error, true, Cancel);
            // Two of them at the same moment.
            if (state != "dead") Time.Advance(TimeSpan.FromSeconds(1));
        }

        var all = new List<EventRecord>();
        for (IReadOnlyList<EventRecord> page; (page = await Store.ListEventsAsync(Owner, new(), all.LastOrDefault()?.Event, 2, Cancel)).Count > 0;)
            all.AddRange(page);

        Assert.Equal(expected.OrderBy(static one => one.Key), all.ToDictionary(static one => one.Event.Key, static one => Assert.Single(one.Handlers).State)
            .OrderBy(static one => one.Key));
        Assert.Equal(all.Select(static one => one.Event.ReceivedAt).OrderDescending(), all.Select(static one => one.Event.ReceivedAt));
        Assert.All(all, static one => Assert.True(one.Event.Body.IsEmpty));
        var later = all.Single(static one => one.Event.Key == Key("later")).Handlers[0];
        Assert.Equal((1, Error), (later.Attempts, later.Error));
        Assert.InRange(later.DueAt!.Value, Time.GetUtcNow(), Time.GetUtcNow().AddHours(1));
        Assert.Equal("a", later.Handler);
        var dead = Assert.Single(await Store.ListEventsAsync(Owner, new() { Key = Key("dead"), IncludeBodies = true }, null, 10, Cancel));
        Assert.Equal("body dead", Encoding.UTF8.GetString(dead.Event.Body.Span));
        Assert.Equal(("request", "sender", "receiver"), (dead.Event.RequestId, dead.Event.SenderTrace, dead.Event.ReceiverTrace));
        Assert.Equal((1, Error, true), (dead.Handlers[0].Attempts, dead.Handlers[0].Error, dead.Handlers[0].EndedAt is not null));
    }

    [Fact]
    public async Task Events_are_found_by_key_and_by_subject_and_those_of_others_are_not()
    {
        await RegisterAsync("a");
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync($"{i}", i % 2 == 0 ? "even" : "odd");
            Time.Advance(TimeSpan.FromSeconds(i % 3));
        }
        await AppendAsync("theirs", "even", owner: Owner with { Account = "another" });

        Assert.Equal([Key("3")], await FindAsync(new() { Key = Key("3") }));
        Assert.Equal(Keys("0", "2", "4"), (await FindAsync(new() { Subject = "even" })).Order());
        Assert.Equal([Key("2")], await FindAsync(new() { Key = Key("2"), Subject = "even" }));
        Assert.Empty(await FindAsync(new() { Key = Key("2"), Subject = "odd" }));
        Assert.Empty(await FindAsync(new() { Key = Key("theirs") }));
        Assert.Empty(await FindAsync(new() { Subject = "none" }));
        Assert.Equal(5, (await FindAsync(new())).Count);

        async Task<List<string>> FindAsync(EventFilter filter)
        {
            var all = new List<EventRecord>();
            for (IReadOnlyList<EventRecord> page; (page = await Store.ListEventsAsync(Owner, filter, all.LastOrDefault()?.Event, 2, Cancel)).Count > 0;)
                all.AddRange(page);
            return all.ConvertAll(static one => one.Event.Key);
        }
    }

    [Fact]
    public async Task Events_and_dead_letters_of_a_time_are_listed_page_by_page()
    {
        await RegisterAsync("a");
        var start = Time.GetUtcNow();
        for (var i = 0; i < 8; i++)
        {
            await AppendAsync($"{i}", i % 2 == 0 ? "even" : "odd");
            await Store.BuryAsync(Assert.Single(await ClaimAsync(["a"])), Error, Cancel);
            Time.Advance(TimeSpan.FromMinutes(1));
        }
        var (from, before) = (start.AddMinutes(2), start.AddMinutes(6));

        Assert.Equal(Keys("5", "4", "3", "2"), (await EventsAsync(new() { From = from, Before = before })).Order());
        Assert.Equal([Key("7"), Key("6")], await EventsAsync(new() { From = before }));
        Assert.Equal([Key("1"), Key("0")], await EventsAsync(new() { Before = from }));
        Assert.Equal([Key("4"), Key("2")], await EventsAsync(new() { Subject = "even", From = from, Before = before }));
        Assert.Equal([Key("3")], await EventsAsync(new() { Key = Key("3"), From = from, Before = before }));
        Assert.Empty(await EventsAsync(new() { Key = Key("6"), From = from, Before = before }));
        Assert.Empty(await EventsAsync(new() { From = before, Before = from }));
        Assert.Equal([Key("2"), Key("3"), Key("4"), Key("5")], await LettersAsync(new() { Handler = "a", From = from, Before = before }));
        Assert.Equal([Key("0"), Key("1")], await LettersAsync(new() { Handler = "a", ErrorType = Error.Type, Before = from }));
        Assert.Equal([Key("6"), Key("7")], await LettersAsync(new() { From = before }));

        async Task<List<string>> EventsAsync(EventFilter filter)
        {
            var all = new List<StoredEvent>();
            for (IReadOnlyList<EventRecord> page; (page = await Store.ListEventsAsync(Owner, filter, all.LastOrDefault(), 1, Cancel)).Count > 0;)
                all.Add(Assert.Single(page).Event);
            return all.ConvertAll(static one => one.Key);
        }

        async Task<List<string>> LettersAsync(DeadLetterFilter filter)
        {
            var all = new List<DeadLetter>();
            for (IReadOnlyList<DeadLetter> page; (page = await Store.ListDeadLettersAsync(Owner, filter, all.LastOrDefault(), 1, Cancel)).Count > 0;)
                all.Add(Assert.Single(page));
            return all.ConvertAll(static one => one.Event.Key);
        }
    }

    [Fact]
    public async Task Events_that_are_due_for_a_handler_are_listed_with_those_first_that_have_been_due_the_longest()
    {
        await RegisterAsync("a", "b");
        foreach (var name in new[] { "running", "1", "2", "3" })
        {
            await AppendAsync(name);
            if (name == "running") Assert.Single(await ClaimAsync(["a"]));
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        var due = await Store.ListDueAsync(Owner, "a", 2, Cancel);

        Assert.Equal([Key("1"), Key("2")], due.Select(static one => one.Event.Key));
        Assert.All(due, static one => Assert.Equal(("a", EventHandlingState.Waiting), (one.Handlers[0].Handler, one.Handlers[0].State)));
        Assert.Equal(Time.GetUtcNow().AddSeconds(-3), due[0].Handlers[0].DueAt);
        Assert.Equal(4, (await Store.ListDueAsync(Owner, "b", 10, Cancel)).Count);
        Assert.Empty(await Store.ListDueAsync(Owner, "none", 10, Cancel));
    }
}
