using System.Text;

namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task Cleaning_reaches_everything_however_much_it_is()
    {
        const int many = 600;
        await RegisterAsync("a");
        await Task.WhenAll(Enumerable.Range(0, many).Select(i => Task.Run(() => AppendAsync($"{i}", $"lead {i}"), Cancel)));
        var claims = new List<ClaimedEvent>();
        for (IReadOnlyList<ClaimedEvent> more; (more = await ClaimAsync(["a"], many)).Count > 0;) claims.AddRange(more);
        Assert.Equal(many, claims.Count);
        var waiting = claims.Take(5).Select(static claim => claim.Event.Key).ToHashSet();
        await Task.WhenAll(claims.Skip(5).Select(claim => Task.Run(async () => await Store.CompleteAsync(claim, Cancel), Cancel)));
        foreach (var claim in claims.Take(5)) await Store.RetryAsync(claim, TimeSpan.FromDays(100), Error, true, Cancel);
        Time.Advance(TimeSpan.FromDays(40));

        await Store.CleanAsync(Owner, new(TimeSpan.FromDays(30), TimeSpan.FromDays(3), TimeSpan.FromDays(30)), Cancel);

        var again = await Task.WhenAll(Enumerable.Range(0, many).Select(i => Task.Run(async () =>
            (Key: Key($"{i}"), IsNew: await AppendAsync($"{i}", $"lead {i}")), Cancel)));
        Assert.All(again, one => Assert.Equal(!waiting.Contains(one.Key), one.IsNew));
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
        for (IReadOnlyList<DeadLetter> page; (page = await Store.ListDeadLettersAsync(Owner, new(), pages.LastOrDefault(), 3, Cancel)).Count > 0;)
            pages.AddRange(page);
        Assert.Equal(all.Select(static letter => letter.Id), pages.Select(static letter => letter.Id));
        Assert.Equal(5, (await Store.ListDeadLettersAsync(Owner, new() { ErrorType = "TypeB" }, null, 100, Cancel)).Count);
        Assert.Equal(4, (await Store.ListDeadLettersAsync(Owner, new() { From = Time.GetUtcNow().AddMinutes(-3), Before = Time.GetUtcNow().AddMinutes(-1) },
            null, 100, Cancel)).Count);

        Assert.Equal(1, await Store.RequeueAsync(Owner, new() { Ids = [all[0].Id] }, Cancel));
        Assert.Equal(2, await Store.DeleteDeadLettersAsync(Owner, new() { Ids = [all[1].Id, all[2].Id, "none"] }, Cancel));
        var left = await Store.ListDeadLettersAsync(Owner, new() { Handler = "a" }, null, 100, Cancel);
        Assert.Equal(left.Count, await Store.RequeueAsync(Owner, new() { Handler = "a", ErrorType = "TypeA" }, Cancel));
        Assert.Equal(left.Count + (all[0].Handler == "a" ? 1 : 0), (await ClaimAsync(["a"], 10)).Count);
        Assert.Empty(await Store.ListDeadLettersAsync(Owner, new() { Handler = "a" }, null, 100, Cancel));

        static (string, string?, int, string) Describe(DeadLetter letter) =>
            (letter.Error.Type, letter.Error.Text, letter.Attempts, Encoding.UTF8.GetString(letter.Event.Body.Span));
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
        Assert.Equal("body waiting",
            Encoding.UTF8.GetString((await ClaimAsync(["a"], 10)).Single(static claim => claim.Event.Key == Key("waiting")).Event.Body.Span));
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
}
