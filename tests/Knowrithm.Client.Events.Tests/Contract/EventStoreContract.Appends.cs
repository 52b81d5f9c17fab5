using System.Text;

namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task An_event_is_appended_once()
    {
        await RegisterAsync("a");

        Assert.True(await AppendAsync("1"));
        Assert.False(await AppendAsync("1"));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.False(await AppendAsync("1"));

        var claim = Assert.Single(await ClaimAsync(["a"]));
        Assert.Equal((Key("1"), "lead.created", "a", 1, false, "body 1"),
            (claim.Event.Key, claim.Event.Type, claim.Handler, claim.Attempt, claim.NewerHandled, Encoding.UTF8.GetString(claim.Event.Body.Span)));
        Assert.Equal(("request", "sender", "receiver", Source),
            (claim.Event.RequestId, claim.Event.SenderTrace, claim.Event.ReceiverTrace, claim.Event.Source));
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
    public async Task Appends_at_once_of_several_owners_subjects_and_keys_each_learn_whether_they_were_the_first()
    {
        EventOwner[] owners = [Owner, Owner with { Account = "another" }];
        foreach (var owner in owners) await Store.RegisterAsync(owner, [Subscription("a")], true, Cancel);
        await AppendAsync("0", "lead 0");

        var results = await Task.WhenAll(
            from owner in owners
            from number in Enumerable.Range(0, 20)
            from _ in new[] { 1, 2 }
            select Task.Run(async () => (owner, number, IsNew: await AppendAsync($"{number}", $"lead {number % 5}", owner: owner)), Cancel));

        foreach (var (owner, number) in owners.SelectMany(static owner => Enumerable.Range(0, 20).Select(number => (owner, number))))
            Assert.Equal(owner == Owner && number == 0 ? 0 : 1, results.Count(one => one.owner == owner && one.number == number && one.IsNew));
        foreach (var owner in owners)
        {
            var handled = 0;
            for (IReadOnlyList<ClaimedEvent> claims; (claims = await Store.ClaimAsync(Request(["a"], 50) with { Owner = owner }, Cancel)).Count > 0;)
            {
                Assert.Equal(claims.Count, claims.Select(static claim => claim.Event.Subject).Distinct().Count());
                handled += claims.Count;
                var ended = await Task.WhenAll(claims.Select(claim => Task.Run(async () => await Store.CompleteAsync(claim, Cancel), Cancel)));
                Assert.DoesNotContain(false, ended);
            }
            Assert.Equal(20, handled);
        }
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

        Assert.Equal(["leads lead.updated", "rest agent.created", "unknown moon.landed"], claims.Select(static claim => $"{claim.Handler} {claim.Event.Type}")
            .Order());
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

    public static TheoryData<string> Texts =>
        ["", "\0", "a\0b", "\ud800", "x\udc00y", "\U0001F600", "'; DROP TABLE x; --", "{0} %s \"q\" \\ \r\n", new string('ä', 100_000)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_a_database_does_not_take_loses_neither_the_event_nor_the_record(string text)
    {
        var type = text.Length > 200 ? text[..200] : text;
        await RegisterAsync("a");
        await Store.RegisterAsync(Owner, [new() { Name = "all", EventTypes = [HandlerSubscription.Any] }], true, Cancel);
        Assert.True(await AppendAsync("1", type: type, isUnknown: true));
        var claim = Assert.Single(await ClaimAsync(["all"]));

        Assert.True(await Store.RetryAsync(claim, TimeSpan.Zero, new(text, text), true, Cancel));
        Assert.True(await Store.BuryAsync(Assert.Single(await ClaimAsync(["all"])), new(text, text), Cancel));
        await Store.PauseAsync(Owner, "all", text, null, Cancel);

        var letter = Assert.Single(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel));
        Assert.Equal(text.Length, letter.Error.Text!.Length);
        Assert.Equal(text.Length, (await Store.CheckAsync(Owner, Cancel)).Handlers.Single(static handler => handler.Handler == "all").PauseReason!.Length);
    }
}
