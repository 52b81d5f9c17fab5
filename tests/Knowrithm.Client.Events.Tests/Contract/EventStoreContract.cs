using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps. A store's test class derives from it, and from nothing else needs to be told.</summary>
public abstract class EventStoreContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly EventRetention Retention = new(TimeSpan.FromDays(30), TimeSpan.FromDays(3), TimeSpan.FromDays(30));
    private static readonly EventError Error = new("System.IO.IOException", "away");

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Another for each test, so that all of them may share one database.</summary>
    protected EventOwner Owner { get; } = new(Guid.NewGuid().ToString("N"), "account");

    protected IEventStore Store { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await CreateAsync(Time);
        await Store.PrepareAsync(Cancel);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    [Fact]
    public async Task An_event_is_appended_once()
    {
        await RegisterAsync("a");

        Assert.True(await AppendAsync("1"));
        Assert.False(await AppendAsync("1"));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.False(await AppendAsync("1"));

        var claim = Assert.Single(await ClaimAsync(["a"]));
        Assert.Equal((Key("1"), "lead.created", "a", 1, false, "body 1"), (claim.Event.Key, claim.Event.Type, claim.Handler, claim.Attempt, claim.NewerHandled, Encoding.UTF8.GetString(claim.Event.Body.Span)));
        Assert.Equal(("request", "sender", "receiver", EventSource.Webhook), (claim.Event.RequestId, claim.Event.SenderTrace, claim.Event.ReceiverTrace, claim.Event.Source));
    }

    [Fact]
    public async Task Of_many_appends_of_one_event_at_once_one_counts()
    {
        await RegisterAsync("a");

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => AppendAsync("1", "lead"), Cancel)));

        Assert.Equal(1, results.Count(static isNew => isNew));
        Assert.Single(await ClaimAsync(["a"], 10));
    }

    [Fact]
    public async Task Appends_at_once_about_one_subject_each_get_a_place_of_their_own()
    {
        await RegisterAsync("a");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => AppendAsync($"{i}", "lead"), Cancel)));

        for (var i = 0; i < 12; i++) Assert.True(await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"], 20)), Cancel));
        Assert.Empty(await ClaimAsync(["a"]));
    }

    [Fact]
    public async Task Each_handler_has_a_row_of_its_own()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1");

        var claims = await ClaimAsync(["a", "b"], 10);
        Assert.Equal(["a", "b"], claims.Select(static claim => claim.Handler).Order());
        await Store.CompleteAsync(claims.Single(static claim => claim.Handler == "a"), Cancel);
        await Store.RetryAsync(claims.Single(static claim => claim.Handler == "b"), TimeSpan.FromMinutes(1), Error, true, Cancel);

        Assert.Empty(await ClaimAsync(["a", "b"], 10));
        Time.Advance(TimeSpan.FromSeconds(61));
        var again = Assert.Single(await ClaimAsync(["a", "b"], 10));
        Assert.Equal(("b", 2), (again.Handler, again.Attempt));
    }

    [Fact]
    public async Task An_append_fans_out_by_type_and_the_fallback_takes_the_rest()
    {
        await Store.RegisterAsync(
            Owner,
            [
                new() { Name = "leads", EventTypes = ["lead.created", "lead.updated"] }, new() { Name = "unknown", EventTypes = [HandlerSubscription.Unknown] },
                new() { Name = "rest", EventTypes = [HandlerSubscription.Any], IsFallback = true },
            ],
            true, Cancel);
        await AppendAsync("1", type: "lead.updated");
        await AppendAsync("2", type: "moon.landed", isUnknown: true);
        await AppendAsync("3", type: "agent.created");

        var claims = await ClaimAsync(["leads", "unknown", "rest"], 10);

        Assert.Equal(["leads lead.updated", "rest agent.created", "unknown moon.landed"], claims.Select(static claim => $"{claim.Handler} {claim.Event.Type}").Order());
    }

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

        await Store.RegisterAsync(Owner, [new() { Name = "late", EventTypes = ["lead.created"], Since = TimeSpan.FromHours(1) }, new() { Name = "later", EventTypes = ["lead.created"] }], true, Cancel);

        var claim = Assert.Single(await ClaimAsync(["late", "later"], 10));
        Assert.Equal(("late", Key("new")), (claim.Handler, claim.Event.Key));
    }

    [Fact]
    public async Task Registering_again_adds_nothing()
    {
        await AppendAsync("1");
        for (var i = 0; i < 3; i++) await Store.RegisterAsync(Owner, [new() { Name = "a", EventTypes = ["lead.created"], Since = TimeSpan.FromDays(1) }], i == 0, Cancel);

        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"], 10)), Cancel);
        await Store.RegisterAsync(Owner, [new() { Name = "a", EventTypes = ["lead.created"], Since = TimeSpan.FromDays(1) }], true, Cancel);

        Assert.Empty(await ClaimAsync(["a"], 10));
    }

    [Fact]
    public async Task A_row_is_claimed_by_one_at_a_time()
    {
        await RegisterAsync("a");
        for (var i = 0; i < 20; i++) await AppendAsync($"{i}");

        var claims = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(["a"], 5), Cancel)))).SelectMany(static some => some).ToList();
        for (IReadOnlyList<ClaimedEvent> more; (more = await ClaimAsync(["a"], 5)).Count > 0;) claims.AddRange(more);

        Assert.Equal(20, claims.Count);
        Assert.Equal(20, claims.Select(static claim => claim.Id).Distinct().Count());
        Assert.All(claims, static claim => Assert.Equal(1, claim.Attempt));
    }

    [Fact]
    public async Task A_lease_that_is_not_renewed_is_taken_over_and_the_late_owner_is_fenced()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        var late = Assert.Single(await ClaimAsync(["a"]));

        Time.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.Empty(await ClaimAsync(["a"]));
        Time.Advance(TimeSpan.FromSeconds(2));
        var current = Assert.Single(await ClaimAsync(["a"]));

        Assert.Equal((2, late.Id), (current.Attempt, current.Id));
        Assert.False(await Store.CompleteAsync(late, Cancel));
        Assert.False(await Store.RenewAsync(late, Lease, Cancel));
        Assert.False(await Store.RetryAsync(late, TimeSpan.Zero, Error, true, Cancel));
        Assert.False(await Store.BuryAsync(late, Error, Cancel));
        Assert.True(await Store.CompleteAsync(current, Cancel));
        Assert.False(await Store.CompleteAsync(current, Cancel));
    }

    [Fact]
    public async Task A_renewed_lease_is_not_taken_over()
    {
        await RegisterAsync("a");
        await AppendAsync("1");
        var claim = Assert.Single(await ClaimAsync(["a"]));

        for (var i = 0; i < 5; i++)
        {
            Time.Advance(Lease * 0.7);
            Assert.True(await Store.RenewAsync(claim, Lease, Cancel));
            Assert.Empty(await ClaimAsync(["a"]));
        }

        Assert.True(await Store.CompleteAsync(claim, Cancel));
    }

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
    public async Task An_attempt_that_does_not_count_is_not_counted()
    {
        await RegisterAsync("a");
        await AppendAsync("1");

        for (var i = 0; i < 3; i++) await Store.RetryAsync(Assert.Single(await ClaimAsync(["a"])), TimeSpan.Zero, null, false, Cancel);

        Assert.Equal(1, Assert.Single(await ClaimAsync(["a"])).Attempt);
    }

    [Fact]
    public async Task Dead_letters_are_listed_requeued_and_deleted_by_what_they_are()
    {
        await RegisterAsync("a", "b");
        for (var i = 0; i < 5; i++)
        {
            await AppendAsync($"{i}");
            foreach (var claim in await ClaimAsync(["a", "b"], 10)) await Store.BuryAsync(claim, new(claim.Handler == "a" ? "TypeA" : "TypeB", "why"), Cancel);
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        var all = await Store.ListDeadLettersAsync(Owner, new(), null, 100, Cancel);
        Assert.Equal(10, all.Count);
        Assert.Equal(("TypeA", "why", 1, "body 0"), Describe(all.First(static letter => letter.Handler == "a")));
        var pages = new List<DeadLetter>();
        for (IReadOnlyList<DeadLetter> page; (page = await Store.ListDeadLettersAsync(Owner, new(), pages.LastOrDefault(), 3, Cancel)).Count > 0;) pages.AddRange(page);
        Assert.Equal(all.Select(static letter => letter.Id), pages.Select(static letter => letter.Id));
        Assert.Equal(5, (await Store.ListDeadLettersAsync(Owner, new() { ErrorType = "TypeB" }, null, 100, Cancel)).Count);
        Assert.Equal(4, (await Store.ListDeadLettersAsync(Owner, new() { From = Time.GetUtcNow().AddMinutes(-3), Before = Time.GetUtcNow().AddMinutes(-1) }, null, 100, Cancel)).Count);

        Assert.Equal(1, await Store.RequeueAsync(Owner, new() { Ids = [all[0].Id] }, Cancel));
        Assert.Equal(2, await Store.DeleteDeadLettersAsync(Owner, new() { Ids = [all[1].Id, all[2].Id, "none"] }, Cancel));
        var left = await Store.ListDeadLettersAsync(Owner, new() { Handler = "a" }, null, 100, Cancel);
        Assert.Equal(left.Count, await Store.RequeueAsync(Owner, new() { Handler = "a", ErrorType = "TypeA" }, Cancel));
        Assert.Equal(left.Count + (all[0].Handler == "a" ? 1 : 0), (await ClaimAsync(["a"], 10)).Count);
        Assert.Empty(await Store.ListDeadLettersAsync(Owner, new() { Handler = "a" }, null, 100, Cancel));

        static (string, string?, int, string) Describe(DeadLetter letter) => (letter.Error.Type, letter.Error.Text, letter.Attempts, Encoding.UTF8.GetString(letter.Event.Body.Span));
    }

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
        var probes = (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ClaimAsync(["a"], 10), Cancel)))).SelectMany(static some => some).ToArray();
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
        await RegisterAsync("old");

        var appends = Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++) await AppendAsync($"{writer}/{i}");
        }, Cancel)).ToList();
        await Task.WhenAny(appends.Append(Task.Delay(20, Cancel)));
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
    public async Task Applications_and_accounts_on_one_store_do_not_see_each_other()
    {
        EventOwner[] owners = [Owner, Owner with { Account = "another" }, Owner with { Application = Owner.Application + "2" }];
        foreach (var owner in owners)
        {
            await Store.RegisterAsync(owner, [Subscription("a")], true, Cancel);
            Assert.True(await AppendAsync("1", "lead", owner: owner));
            Assert.True(await AppendAsync("2", "lead", owner: owner));
        }

        foreach (var owner in owners)
        {
            var claim = Assert.Single(await Store.ClaimAsync(Request(["a"], 10) with { Owner = owner }, Cancel));
            Assert.Equal(owner, claim.Owner);
            await Store.BuryAsync(claim, Error, Cancel);
        }
        Assert.Single(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel));
        Assert.Equal(1, await Store.RequeueAsync(Owner, new(), Cancel));
        Assert.Equal(2, await Store.EraseSubjectAsync(Owner, "lead", Cancel));
        await Store.RetireAsync(Owner, "a", Cancel);
        Assert.Single(await Store.ListDeadLettersAsync(owners[1], new(), null, 10, Cancel));
        Assert.Equal(1, Assert.Single((await Store.CheckAsync(owners[2], Cancel)).Handlers).Waiting);
    }

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
    public async Task Keys_bodies_and_dead_letters_expire_each_in_their_time_and_one_that_waits_keeps_only_its_own()
    {
        await RegisterAsync("a");
        foreach (var name in new[] { "done", "dead", "waiting" })
        {
            await AppendAsync(name);
            var claim = Assert.Single(await ClaimAsync(["a"]));
            if (name == "done") await Store.CompleteAsync(claim, Cancel);
            else if (name == "dead") await Store.BuryAsync(claim, Error, Cancel);
            else await Store.RetryAsync(claim, TimeSpan.FromDays(39), Error, true, Cancel);
        }
        await Store.RegisterAsync(Owner, [Subscription("other") with { EventTypes = ["agent.created"] }], true, Cancel);

        Time.Advance(TimeSpan.FromDays(2));
        await Store.CleanAsync(Owner, Retention, Cancel);
        Assert.Equal(2, await Store.ReplayAsync(Owner, "a", Time.GetUtcNow().AddDays(-3), Cancel));
        foreach (var claim in await ClaimAsync(["a"], 10))
            if (claim.Event.Key == Key("done")) await Store.CompleteAsync(claim, Cancel);
            else await Store.BuryAsync(claim, Error, Cancel);

        Time.Advance(TimeSpan.FromDays(4));
        await Store.CleanAsync(Owner, Retention, Cancel);
        Assert.Equal("body dead", Encoding.UTF8.GetString(Assert.Single(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel)).Event.Body.Span));
        // The body of what is done is gone, its key is not.
        Assert.Equal(1, await Store.ReplayAsync(Owner, "a", Time.GetUtcNow().AddDays(-30), Cancel));
        await Store.BuryAsync(Assert.Single(await ClaimAsync(["a"], 10)), Error, Cancel);
        Assert.False(await AppendAsync("done"));

        Time.Advance(TimeSpan.FromDays(32));
        await Store.CleanAsync(Owner, Retention, Cancel);
        await Store.CleanAsync(Owner, Retention, Cancel);
        Assert.Empty(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel));
        Assert.True(await AppendAsync("done"));
        Assert.False(await AppendAsync("waiting"));
        Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal("body waiting", Encoding.UTF8.GetString((await ClaimAsync(["a"], 10)).Single(static claim => claim.Event.Key == Key("waiting")).Event.Body.Span));
    }

    [Fact]
    public async Task A_subject_that_is_erased_leaves_no_body_and_no_error_and_its_keys_stay()
    {
        await RegisterAsync("a");
        await AppendAsync("done", "ada");
        await Store.CompleteAsync(Assert.Single(await ClaimAsync(["a"])), Cancel);
        await AppendAsync("dead", "ada");
        await Store.BuryAsync(Assert.Single(await ClaimAsync(["a"])), Error, Cancel);
        await AppendAsync("running", "ada");
        var running = Assert.Single(await ClaimAsync(["a"]));
        await AppendAsync("waiting", "ada");
        await AppendAsync("another", "grace");

        Assert.Equal(4, await Store.EraseSubjectAsync(Owner, "ada", Cancel));

        Assert.False(await Store.CompleteAsync(running, Cancel));
        Assert.Empty(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel));
        Assert.Equal(Key("another"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
        Assert.False(await AppendAsync("waiting", "ada"));
        Assert.Equal(0, await Store.ReplayAsync(Owner, "a", Time.GetUtcNow().AddDays(-1), Cancel));
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

    [Fact]
    public async Task Counts_and_ages_are_told_by_handler()
    {
        await RegisterAsync("a", "b");
        await AppendAsync("1");
        await AppendAsync("2");
        foreach (var claim in await ClaimAsync(["b"], 10)) await Store.BuryAsync(claim, Error, Cancel);
        await ClaimAsync(["a"], 1);
        Time.Advance(TimeSpan.FromSeconds(40));

        var status = await Store.CheckAsync(Owner, Cancel);

        var (a, b) = (status.Handlers.Single(static handler => handler.Handler == "a"), status.Handlers.Single(static handler => handler.Handler == "b"));
        Assert.Equal((2, TimeSpan.FromSeconds(40), 0), (a.Waiting, a.OldestDue, a.DeadLetters));
        Assert.Equal((0, null, 2), (b.Waiting, b.OldestDue, b.DeadLetters));
        Assert.Equal(Time.GetUtcNow().AddSeconds(-40), a.SeenAt);
        Assert.Equal(Time.GetUtcNow(), status.Now);
    }

    protected abstract Task<IEventStore> CreateAsync(FakeTimeProvider time);

    protected static HandlerSubscription Subscription(string name) => new() { Name = name, EventTypes = ["lead.created"] };

    protected static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    protected ValueTask RegisterAsync(params string[] handlers) => Store.RegisterAsync(Owner, [.. handlers.Select(Subscription)], true, Cancel);

    protected async Task<bool> AppendAsync(string name, string? subject = null, string type = "lead.created", bool isUnknown = false, EventOwner? owner = null) => await Store.AppendAsync(
        owner ?? Owner,
        new()
        {
            Key = Key(name),
            Type = type,
            IsUnknown = isUnknown,
            Subject = subject,
            Body = Encoding.UTF8.GetBytes($"body {name}"),
            RequestId = "request",
            SenderTrace = "sender",
            ReceiverTrace = "receiver",
        },
        Cancel);

    protected async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(string[] handlers, int count = 1) => await Store.ClaimAsync(Request(handlers, count), Cancel);

    private ClaimRequest Request(string[] handlers, int count) => new() { Owner = Owner, Handlers = handlers, Count = count, Lease = Lease, Instance = "test" };

    private static IEnumerable<string> Keys(params string[] names) => names.Select(Key).Order();
}
