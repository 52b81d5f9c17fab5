using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>The feed without a host.</summary>
public sealed class WatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(11)]
    public async Task A_change_is_acknowledged_when_the_next_one_is_requested(int leaveAt)
    {
        await using var bench = await PreparedAsync();
        var all = new List<string>();
        if (leaveAt > 0)
            await foreach (var one in Watch(bench))
            {
                all.Add(FeedBench.Text(one));
                if (all.Count == leaveAt) break;
            }
        var rest = await ReadAsync(bench);
        // The last one was not acknowledged.
        if (leaveAt > 0) Assert.Equal(all[^1], rest[0]);
        string[] told = [.. all.SkipLast(1), .. rest];
        Assert.Equal(told.Length, told.Distinct().Count());
        Assert.Equal(11, told.Length);
        Assert.Empty(await ReadAsync(bench));
    }

    [Fact]
    public async Task What_the_loop_throws_comes_through_and_loses_nothing()
    {
        await using var bench = await PreparedAsync();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(async () =>
        {
            await foreach (var one in Watch(bench)) throw new TimeZoneNotFoundException(one.ToString());
        });
        Assert.Equal(11, (await ReadAsync(bench)).Length);
    }

    [Fact]
    public async Task What_the_server_refuses_comes_through_after_what_was_found_before()
    {
        await using var bench = await PreparedAsync();
        bench.Server.Fault = static path => path == "document" ? ListServer.Status(System.Net.HttpStatusCode.Forbidden) : null;
        var count = 0;
        await Assert.ThrowsAsync<KnowrithmPermissionException>(async () =>
        {
            await foreach (var one in Watch(bench)) count++;
        });
        Assert.Equal(9, count);
    }

    [Fact]
    public async Task The_callers_cancellation_is_the_callers()
    {
        await using var bench = await PreparedAsync();
        using var source = new CancellationTokenSource();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var one in bench.Client.WatchAsync(bench.Store, timeProvider: bench.Time, cancellationToken: source.Token))
                await source.CancelAsync();
        });
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.NotEmpty(await ReadAsync(bench));
    }

    [Fact]
    public async Task Another_process_with_the_same_store_is_told_so()
    {
        await using var bench = await PreparedAsync();
        await foreach (var one in Watch(bench))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(bench));
            break;
        }
        Assert.Equal(11, (await ReadAsync(bench)).Length);
    }

    [Fact]
    public async Task A_copy_is_committed_with_its_changes()
    {
        await using var bench = await PreparedAsync();
        bench.Told();
        await bench.Client.CopyChangesAsync(bench.Store, static options => options.Lists = ChangeFeedLists.All, timeProvider: bench.Time,
            cancellationToken: Cancel);
        Assert.Equal(11, bench.Told().Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task Settings_are_validated(int pageSize)
    {
        await using var bench = new FeedBench();
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await bench.Client.CopyChangesAsync(bench.Store, options => options.PageSize = pageSize, cancellationToken: Cancel));
    }

    // 11 changes: 2 leads, 2 agents, 2 documents, 2 conversations, 2 messages of one of them and one of the other.
    private static async Task<FeedBench> PreparedAsync()
    {
        var bench = new FeedBench();
        Assert.Empty(await ReadAsync(bench));
        bench.Time.Advance(TimeSpan.FromMinutes(15));
        foreach (var list in new[] { "leads", "agents", "documents", "conversations" })
            for (var i = 0; i < 2; i++) bench.World.Create(list);
        bench.World.Create("messages", parent: bench.World["conversations"][0].Id);
        bench.World.Create("messages", parent: bench.World["conversations"][0].Id);
        bench.World.Create("messages", parent: bench.World["conversations"][1].Id);
        return bench;
    }

    private static IAsyncEnumerable<KnowrithmEvent> Watch(FeedBench bench) =>
        bench.Client.WatchAsync(bench.Store, static options => options.Lists = ChangeFeedLists.All, timeProvider: bench.Time,
            cancellationToken: Cancel);

    private static async Task<string[]> ReadAsync(FeedBench bench)
    {
        var told = new List<string>();
        await foreach (var one in Watch(bench)) told.Add(FeedBench.Text(one));
        return [.. told];
    }
}
