namespace Knowrithm.Client.Events.Tests;

public abstract partial class EventStoreContract
{
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
    public async Task A_row_is_claimed_by_one_at_a_time()
    {
        await RegisterAsync("a");
        for (var i = 0; i < 20; i++) await AppendAsync($"{i}");

        var claims = (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(["a"], 5), Cancel)))).SelectMany(static some => some)
            .ToList();
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
    public async Task Of_completions_at_once_only_those_of_current_claims_count()
    {
        await RegisterAsync("a");
        for (var i = 0; i < 10; i++) await AppendAsync($"{i}", $"lead {i}");
        var late = await ClaimAsync(["a"], 10);
        Time.Advance(Lease + TimeSpan.FromSeconds(1));
        var current = await ClaimAsync(["a"], 5);

        var results = await Task.WhenAll(
            late.Concat(current).OrderBy(static claim => claim.Id, StringComparer.Ordinal)
                .Select(claim => Task.Run(async () => (claim, Counts: await Store.CompleteAsync(claim, Cancel)), Cancel)));

        // Nobody has taken the others over, so that the late claim is the current one still.
        var taken = current.Select(static claim => claim.Id).ToHashSet();
        Assert.All(results, one => Assert.Equal(current.Contains(one.claim) || !taken.Contains(one.claim.Id), one.Counts));
        Assert.Empty(await ClaimAsync(["a"], 10));
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
    public async Task An_attempt_that_does_not_count_is_not_counted()
    {
        await RegisterAsync("a");
        await AppendAsync("1");

        for (var i = 0; i < 3; i++) await Store.RetryAsync(Assert.Single(await ClaimAsync(["a"])), TimeSpan.Zero, null, false, Cancel);

        Assert.Equal(1, Assert.Single(await ClaimAsync(["a"])).Attempt);
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
}
