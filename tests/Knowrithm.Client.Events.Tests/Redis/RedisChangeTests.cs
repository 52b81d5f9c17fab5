using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What is Redis's own in what the change feed keeps: how large a step may be, how much a list and a step read, a store that was emptied.</summary>
[Collection(nameof(RedisFixture))]
public sealed class RedisChangeTests(RedisFixture redis) : IDisposable
{
    private const string List = "leads";

    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly EventOwner _owner = new(Guid.NewGuid().ToString("N"), "");
    private RedisEventStore? _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RedisEventStore Store => _store ??= RedisStores.Create(redis.Connection, _time);

    public void Dispose() => _store?.Dispose();

    [Fact]
    public async Task A_step_of_a_thousand_items_is_one_script()
    {
        const int many = 1000;
        await Store.RegisterAsync(_owner, [new() { Name = "a", EventTypes = ["lead.created"] }], true, Cancel);
        await CommitAsync(1, Enumerable.Range(many, many));
        // Every byte, and more than a kilobyte of them.
        var data = Enumerable.Range(0, 1500).Select(static i => (byte)i).ToArray();
        var commit = new ChangeCommit
        {
            List = List,
            Checkpoint = new(List, 0, new('x', 10_000)),
            Pass = 2,
            States = [.. Enumerable.Range(0, many).Select(i => new ChangeStateWrite(List, new() { Key = RedisChanges.Key(i), Pass = 2, Data = data }))],
            Seen = [.. Enumerable.Range(many, many).Select(RedisChanges.Key)],
            Changes = [.. Enumerable.Range(0, many).Select(static i => RedisChanges.Change($"event {i}", RedisChanges.Key(i), null))],
        };

        Assert.Equal(new(true, many), await Store.CommitChangesAsync(_owner, commit, Cancel));

        Assert.Equal(new(2 * many, 0), await Store.CountStatesAsync(_owner, List, 2, Cancel));
        var states = await Store.FindStatesAsync(_owner, List, [.. Enumerable.Range(0, many).Select(RedisChanges.Key)], Cancel);
        Assert.Equal(many, states.Count);
        Assert.All(states, state => Assert.True(state.Data.Span.SequenceEqual(data)));
        Assert.Equal(many, (await Store.CheckAsync(_owner, Cancel)).Handlers.Single().Waiting);
        await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
    }

    /// <summary>A pass that finds nothing new costs the server little: for each item its record, twice.</summary>
    [Fact]
    public async Task A_step_that_finds_items_as_they_were_writes_each_record_and_nothing_else()
    {
        const int many = 100;
        await CommitAsync(1, Enumerable.Range(0, many));

        await redis.Server.SayAsync("CONFIG RESETSTAT");
        await Store.CommitChangesAsync(_owner, new() { List = List, Pass = 2, Seen = [.. Enumerable.Range(0, many).Select(RedisChanges.Key)] }, Cancel);

        Assert.InRange(await redis.CallsAsync(), 2 * many, 2 * many + 30);
        Assert.Equal(new(many, 0), await Store.CountStatesAsync(_owner, List, 2, Cancel));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(3, 80)]
    [InlineData(2500, 3000)]
    public async Task What_a_pass_has_not_found_is_listed_in_order_of_the_keys_and_reads_no_more_than_it_has_to(int unseen, int calls)
    {
        const int many = 2500;
        await CommitAsync(1, Enumerable.Range(0, many));
        await Store.CommitChangesAsync(
            _owner, new() { List = List, Pass = 2, Seen = [.. Enumerable.Range(unseen, many - unseen).Select(RedisChanges.Key)] }, Cancel);
        var expected = Enumerable.Range(0, unseen).Select(RedisChanges.Key).Order(StringComparer.Ordinal);

        await redis.Server.SayAsync("CONFIG RESETSTAT");
        var listed = new List<ChangeState>();
        while (await Store.ListStatesAsync(_owner, List, 2, listed.LastOrDefault()?.Key, 100, Cancel) is { Count: > 0 } page)
        {
            Assert.True(page.Count == 100 || listed.Count + page.Count == unseen);
            listed.AddRange(page);
        }

        Assert.InRange(await redis.CallsAsync(), 1, calls);
        Assert.Equal(expected, listed.Select(static state => state.Key));
        Assert.Equal(new(many, unseen), await Store.CountStatesAsync(_owner, List, 2, Cancel));
    }

    /// <summary>Lua has no integers of 64 bits.</summary>
    [Fact]
    public async Task Passes_of_any_number_are_told_apart()
    {
        long[] passes = [0, 9, 10, 999_999_999_999_999, (1L << 53) + 1, long.MaxValue - 1];
        foreach (var pass in passes) await CommitAsync(pass, [passes.AsSpan().IndexOf(pass)]);

        for (var i = 0; i < passes.Length; i++)
        {
            Assert.Equal(passes[i], Assert.Single(await Store.FindStatesAsync(_owner, List, [RedisChanges.Key(i)], Cancel)).Pass);
            Assert.Equal(new(passes.Length, i), await Store.CountStatesAsync(_owner, List, passes[i], Cancel));
            Assert.Equal(i, (await Store.ListStatesAsync(_owner, List, passes[i], null, 100, Cancel)).Count);
        }
        await RedisInvariants.CheckAsync(redis.Connection, _owner, _time);
    }

    [Fact]
    public async Task A_step_registers_handlers_again_after_the_store_was_emptied()
    {
        await Store.RegisterAsync(_owner, [new() { Name = "a", EventTypes = ["lead.created"] }], true, Cancel);
        Assert.Equal(new(true, 1), await Store.CommitChangesAsync(_owner, RedisChanges.Step(List, 0, RedisChanges.Key(0)), Cancel));
        await redis.Connection.GetDatabase().KeyDeleteAsync(RedisKeys.Of(_owner));

        // A lease makes nothing known of the owner.
        Assert.True(await Store.LeaseAsync(_owner, List, "me", TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(new(false, 0), await Store.CommitChangesAsync(_owner, RedisChanges.Step(List, 1, RedisChanges.Key(0)), Cancel));
        Assert.Equal(new(List, 0, null), await Store.ReadCheckpointAsync(_owner, List, Cancel));
        await redis.Connection.GetDatabase().KeyDeleteAsync(RedisKeys.Of(_owner));
        Assert.Equal(new(true, 1), await Store.CommitChangesAsync(_owner, RedisChanges.Step(List, 0, RedisChanges.Key(0)), Cancel));

        Assert.Single(await Store.ClaimAsync(new() { Owner = _owner, Handlers = ["a"], Lease = TimeSpan.FromMinutes(1) }, Cancel));
    }

    private async Task CommitAsync(long pass, IEnumerable<int> items) => Assert.True((await Store.CommitChangesAsync(
        _owner, new()
        {
            List = List,
            Pass = pass,
            States = [.. items.Select(i => new ChangeStateWrite(List, new() { Key = RedisChanges.Key(i), Pass = pass, Data = "x"u8.ToArray() }))],
        }, Cancel)).IsCommitted);
}
