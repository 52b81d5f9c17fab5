using System.Text;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps that survives its process: rows of others, schemas of two versions, a database that is full, or away.</summary>
public abstract class DurableEventStoreContract : EventStoreContract
{
    protected const string NoSuchState = "a state that this version does not know";
    protected const string NoSuchSource = "a source that this version does not know";
    protected const string NoSuchHandler = "a handler that nobody has";
    protected const string EventGone = "an event that was removed by hand";
    protected const string BodyGone = "a body that was removed by hand";
    protected const string OtherBody = "a body that a later version has written";
    protected const string OtherId = "an id that another program has given";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> ForeignRows => [NoSuchState, NoSuchSource, NoSuchHandler, EventGone, BodyGone, OtherBody, OtherId];

    [Theory]
    [MemberData(nameof(ForeignRows))]
    public async Task A_row_that_somebody_else_wrote_stops_no_other_and_is_handled_buried_or_left_alone(string what)
    {
        await RegisterAsync("a");
        await AppendAsync("foreign", "lead");
        await TamperAsync(what);
        await AppendAsync("own", "another lead");
        // As an instance that waits for its lease to expire would see it.
        Time.Advance(TimeSpan.FromMinutes(1));

        var claims = await ClaimAsync(["a"], 10);

        var own = claims.Single(static claim => claim.Event.Key == Key("own"));
        Assert.True(await Store.CompleteAsync(own, Cancel));
        var foreign = claims.SingleOrDefault(claim => claim != own);
        Assert.Equal(what is NoSuchState or NoSuchHandler, foreign is null);
        if (foreign is not null)
        {
            Assert.Equal(what == EventGone ? "" : Key("foreign"), foreign.Event.Key);
            Assert.Equal(what is EventGone or BodyGone, foreign.Event.Body.IsEmpty);
            Assert.True(await Store.BuryAsync(foreign, new("x", "y"), Cancel));
            Assert.Equal(foreign.Id, Assert.Single(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel)).Id);
            Assert.Equal(1, await Store.DeleteDeadLettersAsync(Owner, new() { Ids = [foreign.Id] }, Cancel));
        }
        var status = await Store.CheckAsync(Owner, Cancel);
        if (what == NoSuchHandler)
            Assert.Equal((1, null), status.Handlers.Where(static handler => handler.Handler == "theirs")
                .Select(static handler => (handler.Waiting, handler.SeenAt)).Single());
        Time.Advance(TimeSpan.FromDays(400));
        await Store.CleanAsync(Owner, new(TimeSpan.FromDays(30), TimeSpan.FromDays(3), TimeSpan.FromDays(30)), Cancel);
        // What a later version keeps is not this one's to remove.
        Assert.Equal(foreign is not null, await AppendAsync("foreign", "lead"));
    }

    [Fact]
    public async Task Versions_of_the_schema_run_side_by_side()
    {
        await RegisterAsync("a");
        await AppendAsync("before", "lead");
        var running = Assert.Single(await ClaimAsync(["a"]));

        await AddFutureAsync();

        Assert.True(await Store.CompleteAsync(running, Cancel));
        await Store.PrepareAsync(Cancel);
        await Store.RegisterAsync(Owner, [Subscription("b") with { Since = TimeSpan.FromDays(1) }, Subscription("c") with { RenamedFrom = "a" }], true, Cancel);
        await AppendAsync("after", "lead");
        Assert.Equal(["b before", "c after"],
            (await ClaimAsync(["b", "c"], 10)).Select(claim => $"{claim.Handler} {(claim.Event.Key == Key("after") ? "after" : "before")}").Order());
        var step = new ChangeCommit
        {
            List = "leads",
            Checkpoint = new("leads", 0, "1"),
            States = [new("leads", new() { Key = Key("lead") })],
            Changes = [.. Keys("step 1", "step 2").Select(static key => new KnowrithmChange
            {
                Event = new Webhooks.LeadCreated(), Stored = new() { Key = key, Type = "lead.created", Subject = "lead" },
            })],
        };
        if (Store is IChangeStore changes) Assert.Equal(new(true, 2), await changes.CommitChangesAsync(Owner, step, Cancel));
        await Store.CleanAsync(Owner, default, Cancel);
        Assert.Equal(3, (await Store.CheckAsync(Owner, Cancel)).Handlers.Count);
    }

    [Fact]
    public async Task Another_process_finds_what_was_stored()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        var other = await CreateAsync(Time);
        await other.PrepareAsync(Cancel);

        Assert.False(await other.AppendAsync(Owner, new() { Key = Key("1"), Type = "lead.created" }, Cancel));
        var claim = Assert.Single(await other.ClaimAsync(new() { Owner = Owner, Handlers = ["a"], Lease = TimeSpan.FromMinutes(1) }, Cancel));
        Assert.Equal("body 1", Encoding.UTF8.GetString(claim.Event.Body.Span));
        Assert.Empty(await ClaimAsync(["a"]));
    }

    [Fact]
    public async Task A_store_that_is_full_refuses_an_event_whole_and_takes_it_when_there_is_room()
    {
        await RegisterAsync("a");
        await AppendAsync("before");
        var large = new StoredEvent { Key = Key("large"), Type = "lead.created", Body = new byte[1_000_000] };

        await using (await FillAsync())
            await Assert.ThrowsAnyAsync<Exception>(async () => await Store.AppendAsync(Owner, large, Cancel));

        Assert.Equal(Key("before"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
        Assert.True(await Store.AppendAsync(Owner, large, Cancel));
        Assert.Equal(1_000_000, Assert.Single(await ClaimAsync(["a"], 10)).Event.Body.Length);
    }

    [Fact]
    public async Task A_store_that_was_away_goes_on_where_it_was()
    {
        await RegisterAsync("a");
        await AppendAsync("before");
        var running = Assert.Single(await ClaimAsync(["a"]));

        await using (var away = await TakeAwayAsync())
        {
            await Assert.ThrowsAnyAsync<Exception>(async () =>
                await away.Store.AppendAsync(Owner, new() { Key = Key("during"), Type = "lead.created" }, Cancel));
            await Assert.ThrowsAnyAsync<Exception>(async () => await away.Store.CompleteAsync(running, Cancel));
            await Assert.ThrowsAnyAsync<Exception>(async () => await away.Store.CheckAsync(Owner, Cancel));
        }

        Assert.True(await Store.CompleteAsync(running, Cancel));
        Assert.True(await AppendAsync("during"));
        Assert.Equal(Key("during"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
    }

    /// <summary>Until it is disposed of, nothing more can be stored.</summary>
    protected abstract Task<IAsyncDisposable> FillAsync();

    /// <summary>Until it is disposed of, the store cannot be reached.</summary>
    protected abstract Task<Away> TakeAwayAsync();

    /// <summary>Does to the stored rows of the owner what another program or version has done.</summary>
    protected abstract Task TamperAsync(string what);

    /// <summary>Adds to everything that is stored what a later version keeps there.</summary>
    protected abstract Task AddFutureAsync();

    protected sealed record Away(IEventStore Store, Func<Task> BringBack) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await BringBack();
    }
}
