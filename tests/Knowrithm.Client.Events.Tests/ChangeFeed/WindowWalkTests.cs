using System.Globalization;

namespace Knowrithm.Client.Events.Tests;

public sealed class WindowWalkTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(1234, 100)]
    [InlineData(57, 1)]
    public async Task A_list_that_holds_still_is_read_whole(int count, int size)
    {
        var list = Enumerable.Range(0, count).ToList();
        Assert.Equal(list, (await WalkAsync(list, size)).Order());
    }

    [Fact]
    public async Task Whatever_is_created_and_deleted_meanwhile_what_stays_is_met()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var list = Enumerable.Range(0, random.Next(20, 400)).ToList();
            var stays = list.ToHashSet();
            var next = 10_000;
            var met = await WalkAsync(list, random.Next(20, 60), () =>
            {
                for (var i = random.Next(0, 12); i > 0 && list.Count > 0; i--)
                {
                    var at = random.Next(list.Count);
                    stays.Remove(list[at]);
                    list.RemoveAt(at);
                }

                // Now and then a whole stretch goes at once.
                if (random.Next(10) == 0)
                {
                    var length = Math.Min(list.Count, random.Next(100));
                    stays.ExceptWith(list[..length]);
                    list.RemoveRange(0, length);
                }

                for (var i = random.Next(0, 3); i > 0; i--) list.Insert(random.Next(2) == 0 ? 0 : random.Next(list.Count + 1), next++);
            });
            Assert.True(stays.IsSubsetOf(met), $"seed {seed}");
        }
    }

    [Fact]
    public async Task Page_after_page_would_have_missed_some()
    {
        var list = Enumerable.Range(0, 100).ToList();
        var met = new HashSet<int>();
        for (var page = 0; page < 10; page++)
        {
            met.UnionWith(list.Skip(page * 10).Take(10));
            list.RemoveAt(0);
        }

        Assert.False(list.ToHashSet().IsSubsetOf(met));
    }

    [Fact]
    public async Task A_server_that_returns_smaller_pages_is_requested_for_those()
    {
        var list = Enumerable.Range(0, 333).ToList();
        Assert.Equal(list, (await WalkAsync(list, 100, most: 20)).Order());
    }

    [Theory]
    [InlineData(300, 3, 120)]
    [InlineData(30_000, 400, 15_000)]
    [InlineData(30_000, 500, 29_990)]
    public async Task An_interrupted_walk_goes_on(int count, int pages, int deleted)
    {
        var list = Enumerable.Range(0, count).ToList();
        var met = new HashSet<int>();
        var first = Walk(list, 50, met);
        for (var i = 0; i < pages; i++) met.UnionWith((await first.NextAsync(default))!);
        list.RemoveRange(0, deleted);
        var second = Walk(list, 50, met, covered: first.Covered);
        while (await second.NextAsync(default) is { } page) met.UnionWith(page);
        Assert.True(list.ToHashSet().IsSubsetOf(met));
    }

    [Fact]
    public async Task A_list_without_any_order_is_an_error_and_not_a_copy()
    {
        var random = new Random(1);
        var met = new HashSet<int>();
        var walk = new WindowWalk<int>((page, size, _) =>
            Task.FromResult(new Page<int>([.. Enumerable.Range(0, size).Select(_ => random.Next())], page, size, 100_000, hasNext: true)),
            (item, _) => ValueTask.FromResult(met.Contains(item)), static item => item.ToString(CultureInfo.InvariantCulture), 50);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            while (await walk.NextAsync(default) is { } page) met.UnionWith(page);
        });
    }

    private static async Task<HashSet<int>> WalkAsync(List<int> list, int size, Action? between = null, int most = 100)
    {
        var met = new HashSet<int>();
        var walk = Walk(list, size, met, between, most);
        while (await walk.NextAsync(default) is { } page) met.UnionWith(page);
        return met;
    }

    private static WindowWalk<int> Walk(List<int> list, int size, HashSet<int> met, Action? between = null, int most = 100, long covered = 0) =>
        new((number, asked, _) =>
    {
        between?.Invoke();
        var given = Math.Min(asked, most);
        var items = list.Skip((number - 1) * given).Take(given).ToList();
        return Task.FromResult(new Page<int>(items, number, given, list.Count, hasNext: (long)number * given < list.Count));
    }, (item, _) => ValueTask.FromResult(met.Contains(item)), static item => item.ToString(CultureInfo.InvariantCulture), size, covered);
}
