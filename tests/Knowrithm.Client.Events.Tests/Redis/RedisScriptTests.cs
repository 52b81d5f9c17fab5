using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What is Redis's own: the sets that have to agree, formats, chunks, and how much a claim reads.</summary>
[Collection(nameof(RedisFixture))]
public sealed class RedisScriptTests(RedisFixture redis) : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly EventOwner _owner = new(Guid.NewGuid().ToString("N"), "");
    private RedisEventStore? _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RedisEventStore Store => _store ??= RedisStores.Create(redis.Connection, _time);

    public void Dispose() => _store?.Dispose();

    /// <summary>Whatever is done in whatever order, each row that waits is where a claim finds it, or behind the first of its subject.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Rows_are_where_they_belong_after_any_sequence_of_operations(int seed)
    {
        var steps = new RedisSteps(Store, _owner, _time, new(seed));

        for (var i = 0; i < 400; i++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(await steps.NextAsync());
            if (i % 10 != 9) continue;
            await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
            await steps.CheckAsync();
        }

        await steps.HandleAllAsync();
        await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
        Assert.All((await Store.CheckAsync(_owner, Cancel)).Handlers, static handler => Assert.Equal(0, handler.IsRetired ? 0 : handler.Waiting));
    }

    [Fact]
    public async Task A_claim_reads_what_it_claims_however_much_waits()
    {
        await RegisterAsync("a", "b");
        const int many = 1500;
        await Task.WhenAll(Enumerable.Range(0, many).Select(i => AppendAsync($"{i}", "lead")));
        foreach (var claim in await ClaimAsync("a", "b")) await Store.RetryAsync(claim, TimeSpan.FromHours(1), null, true, Cancel);
        await AppendAsync("other", "another lead");

        await redis.Server.SayAsync("CONFIG RESETSTAT");
        var claims = await ClaimAsync("a", "b");
        var calls = await redis.CallsAsync();

        Assert.Equal(["a", "b"], claims.Select(static claim => claim.Handler).Order());
        Assert.InRange(calls, 1, 60);
        Assert.Equal(many + 1, (await Store.CheckAsync(_owner, Cancel)).Handlers[0].Waiting);
    }

    [Fact]
    public async Task A_list_of_a_time_reads_what_is_of_that_time_however_much_came_later()
    {
        await RegisterAsync("a");
        await AppendAsync("early");
        await Store.BuryAsync(Assert.Single(await ClaimAsync("a")), new("x", "y"), Cancel);
        _time.Advance(TimeSpan.FromMinutes(1));
        var before = _time.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => AppendAsync($"{i}")));
        await Task.WhenAll((await ClaimAsync("a")).Select(claim => Store.BuryAsync(claim, new("x", "y"), Cancel).AsTask()));

        await redis.Server.SayAsync("CONFIG RESETSTAT");
        var letters = await Store.ListDeadLettersAsync(_owner, new() { Handler = "a", ErrorType = "x", Before = before }, null, 50, Cancel);
        var events = await Store.ListEventsAsync(_owner, new() { Before = before }, null, 50, Cancel);
        var calls = await redis.CallsAsync();

        Assert.Equal((Key("early"), Key("early")), (Assert.Single(letters).Event.Key, Assert.Single(events).Event.Key));
        Assert.InRange(calls, 1, 60);
    }

    [Fact]
    public async Task The_backlog_of_one_handler_leaves_room_for_another()
    {
        await RegisterAsync("busy");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => AppendAsync($"{i}")));
        _time.Advance(TimeSpan.FromSeconds(1));
        await RegisterAsync("busy", "late");
        await AppendAsync("last");

        var claims = await Store.ClaimAsync(Request("busy", "late") with { Count = 4 }, Cancel);

        Assert.Equal(["busy", "busy", "busy", "late"], claims.Select(static claim => claim.Handler).Order());
    }

    [Fact]
    public async Task Handlers_that_were_known_are_registered_again_by_an_append_after_the_store_was_emptied()
    {
        await RegisterAsync("a");
        using var receiver = RedisStores.Create(redis.Connection, _time);
        await receiver.RegisterAsync(_owner, [], true, Cancel);
        await EmptyAsync();

        Assert.True(await AppendAsync("1"));
        Assert.Single(await ClaimAsync("a"));

        // An instance that only receives does not know them; the one that has them takes all that came since.
        await EmptyAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await receiver.AppendAsync(_owner, Event("2"), Cancel));
        _time.Advance(TimeSpan.FromSeconds(20));
        await Store.RegisterAsync(_owner, [Subscription("a")], false, Cancel);
        Assert.Single(await ClaimAsync("a"));

        await EmptyAsync();
        Assert.Empty(await ClaimAsync("a"));
        Assert.True(await receiver.AppendAsync(_owner, Event("3"), Cancel));
        Assert.Single(await ClaimAsync("a"));
    }

    [Fact]
    public async Task A_later_format_is_refused_with_what_to_do()
    {
        await RegisterAsync("a");
        await redis.Connection.GetDatabase().HashSetAsync(RedisKeys.Of(_owner)[0], "format", "2");

        Func<Task>[] all =
        [
            () => AppendAsync("1"), () => ClaimAsync("a"), () => RegisterAsync("a").AsTask(), () => Store.CheckAsync(_owner, Cancel).AsTask(),
            () => Store.CleanAsync(_owner, default, Cancel).AsTask(), () => Store.LeaseAsync(_owner, "leads", "a", TimeSpan.FromMinutes(1), Cancel).AsTask(),
            () => Store.CommitChangesAsync(_owner, new() { List = "leads" }, Cancel).AsTask(),
            () => Store.ReadCheckpointAsync(_owner, "leads", Cancel).AsTask(), () => Store.ListStatesAsync(_owner, "leads", 1, null, 1, Cancel).AsTask(),
        ];

        foreach (var act in all)
        {
            var error = await Assert.ThrowsAsync<InvalidOperationException>(act);
            Assert.Contains("format 2", error.Message, StringComparison.Ordinal);
            Assert.Contains("Update the package", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("noeviction", true)]
    [InlineData("allkeys-lru", false)]
    [InlineData("allkeys-lfu", false)]
    [InlineData("allkeys-random", false)]
    [InlineData("volatile-lru", true)]
    [InlineData("volatile-lfu", true)]
    [InlineData("volatile-random", true)]
    [InlineData("volatile-ttl", true)]
    public async Task A_server_that_evicts_events_is_refused(string policy, bool isGood)
    {
        await redis.Server.SayAsync("CONFIG SET maxmemory 4gb", $"CONFIG SET maxmemory-policy {policy}");
        try
        {
            var error = await Record.ExceptionAsync(async () => await Store.PrepareAsync(Cancel));

            Assert.Equal(isGood, error is null);
            if (!isGood) Assert.Contains("Set maxmemory-policy to noeviction", error!.Message, StringComparison.Ordinal);
        }
        finally
        {
            await redis.Server.SayAsync("CONFIG SET maxmemory-policy noeviction", "CONFIG SET maxmemory 0");
        }
    }

    /// <summary>
    /// No script holds up others for long: what concerns many rows takes several, and an instance that ends between two leaves the rest to others.
    /// </summary>
    [Fact]
    public async Task What_one_script_leaves_over_the_next_one_does()
    {
        const int many = 1100;
        await Task.WhenAll(Enumerable.Range(0, many).Select(i => AppendAsync($"{i}")));
        // As far as an instance comes that is killed then.
        await redis.Connection.GetDatabase().ScriptEvaluateAsync(
            RedisScript.Register, RedisKeys.Of(_owner), [_time.GetUtcNow().ToUnixTimeMilliseconds(), 1, "a", "lead.created", 0, 3_600_000, "", ""]);
        Assert.Empty(await ClaimAsync("a"));

        await Store.RegisterAsync(_owner, [Subscription("a")], false, Cancel);
        for (var left = many; left > 0;)
        {
            var claims = await ClaimAsync("a");
            Assert.Equal(Math.Min(left, 500), claims.Count);
            await Task.WhenAll(claims.Select(claim => Store.BuryAsync(claim, new("x", "y"), Cancel).AsTask()));
            left -= claims.Count;
        }
        Assert.Equal(many, (await Store.ListDeadLettersAsync(_owner, new(), null, 5000, Cancel)).Count);
        Assert.Equal(many, await Store.RequeueAsync(_owner, new() { Handler = "a", ErrorType = "x" }, Cancel));
        Assert.Equal(many, await Store.RetireAsync(_owner, "a", Cancel));
        _time.Advance(TimeSpan.FromDays(31));
        await Store.CleanAsync(_owner, new(TimeSpan.FromDays(30), TimeSpan.FromDays(3), TimeSpan.FromDays(30)), Cancel);
        Assert.All(RedisKeys.Of(_owner).Skip(2), key => Assert.False(redis.Connection.GetDatabase().KeyExists(key), key));
    }

    [Fact]
    public async Task Rows_of_a_handler_that_was_there_under_both_names_are_together_after_the_renaming()
    {
        await RegisterAsync("old");
        await AppendAsync("1", "lead");
        var running = Assert.Single(await ClaimAsync("old"));
        _time.Advance(TimeSpan.FromSeconds(1));
        await RegisterAsync("old", "new");
        await AppendAsync("both", "lead");
        await AppendAsync("2", "another");
        foreach (var claim in await ClaimAsync("new"))
            if (claim.Event.Key == Key("2")) await Store.BuryAsync(claim, new("x", "y"), Cancel);
            else await Store.RetryAsync(claim, TimeSpan.Zero, null, false, Cancel);

        await Store.RegisterAsync(_owner, [Subscription("new") with { RenamedFrom = "old" }], true, Cancel);

        await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
        Assert.Empty(await ClaimAsync("new"));
        Assert.True(await Store.CompleteAsync(running, Cancel));
        Assert.Equal(Key("both"), Assert.Single(await ClaimAsync("new")).Event.Key);
        // What both had is left where nobody claims it, and reported.
        Assert.Equal(2, (await Store.CheckAsync(_owner, Cancel)).Handlers.Single(static handler => handler.Handler == "old").Waiting);
        await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
    }

    private static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    private static StoredEvent Event(string name, string? subject = null) =>
        new() { Key = Key(name), Type = "lead.created", Subject = subject, Body = "x"u8.ToArray() };

    private static HandlerSubscription Subscription(string name) => new() { Name = name, EventTypes = ["lead.created"] };

    private Task<bool> AppendAsync(string name, string? subject = null) => Store.AppendAsync(_owner, Event(name, subject), Cancel).AsTask();

    private ValueTask RegisterAsync(params string[] handlers) => Store.RegisterAsync(_owner, [.. handlers.Select(Subscription)], true, Cancel);

    private ClaimRequest Request(params string[] handlers) => new() { Owner = _owner, Handlers = handlers, Count = 1000, Lease = TimeSpan.FromMinutes(1) };

    private Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(params string[] handlers) => Store.ClaimAsync(Request(handlers), Cancel).AsTask();

    private Task<long> EmptyAsync() => redis.Connection.GetDatabase().KeyDeleteAsync(RedisKeys.Of(_owner));
}
