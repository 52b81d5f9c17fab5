using System.Net;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Lists as servers give them: caps, totals, orders, statuses, and the cost of a pass.</summary>
public sealed class WalkTests
{
    public static TheoryData<string> Odd => [.. Servers.Keys];

    private static Dictionary<string, ListQuirks> Servers { get; } = new()
    {
        ["usual"] = new(),
        ["any order"] = new() { Order = ListOrderKind.Any },
        ["at most 20"] = new() { MostPerPage = 20 },
        ["at most 50, no per_page"] = new() { MostPerPage = 50, HasPerPage = false },
        ["no totals"] = new() { HasTotals = false },
        ["no has_next"] = new() { HasNext = false },
        ["no totals, no has_next"] = new() { HasTotals = false, HasNext = false },
        ["no totals, no has_next, at most 20"] = new() { HasTotals = false, HasNext = false, MostPerPage = 20 },
        ["nothing but the page"] = new() { HasTotals = false, HasNext = false, HasPerPage = false },
        ["nothing but the page, at most 20"] = new() { HasTotals = false, HasNext = false, HasPerPage = false, MostPerPage = 20 },
        ["totals too small"] = new() { TotalIsOffBy = -150, HasNext = false },
        ["totals too large"] = new() { TotalIsOffBy = 1000, HasNext = false },
        ["no updated_at"] = new() { HasUpdatedAt = false },
        ["hidden statuses"] = new() { HiddenStatuses = ["lost", "inactive"] },
    };

    [Theory, MemberData(nameof(Odd))]
    public async Task Everything_is_found_and_nothing_is_lost(string name)
    {
        await using var bench = new FeedBench(static options => options.StartFrom = ChangeFeedStart.Beginning, quirks: Servers[name]);
        foreach (var list in new[] { "agents", "leads", "documents", "conversations" })
            for (var i = 0; i < 220; i++) bench.World.Create(list, status: (list, i % 3) switch
            {
                ("leads", 0) => "lost",
                ("agents", 0) => "inactive",
                _ => null,
            });
        await bench.PassAsync();
        Assert.Equal(4 * 220, bench.Told().Distinct().Count());
        bench.World.Update(bench.World["leads"][17]);
        bench.World.Update(bench.World["conversations"][180]);
        bench.World.Delete(bench.World["agents"][33]);
        bench.World.Delete(bench.World["documents"][0]);
        await bench.PassAsync(TimeSpan.FromHours(7));
        Assert.Equal(4, bench.Told().Length);
        await bench.PassAsync(TimeSpan.FromHours(7));
        Assert.Empty(bench.Told());
    }

    [Theory]
    [InlineData(ListOrderKind.Any)]
    [InlineData(ListOrderKind.Changed)]
    [InlineData(ListOrderKind.Created)]
    public async Task Nothing_that_stays_is_lost_while_pages_shift(ListOrderKind order)
    {
        var random = new Random(11);
        await using var bench = new FeedBench(static options => options.StartFrom = ChangeFeedStart.Beginning, quirks: new() { Order = order });
        var stays = Enumerable.Range(0, 400).Select(_ => bench.World.Create("documents")).ToArray();
        var goes = Enumerable.Range(0, 200).Select(_ => bench.World.Create("documents")).OrderBy(_ => random.Next()).ToArray();
        var at = 0;
        bench.Server.Then = path =>
        {
            for (var i = 0; path == "document" && i < 25 && at < goes.Length; i++) bench.World.Delete(goes[at++]);
        };
        await bench.PassAsync();
        var told = bench.Told().ToHashSet();
        Assert.All(stays, one => Assert.Contains($"document.created {one.Id}", told));
    }

    [Theory]
    [InlineData(100, 0, 2)]
    [InlineData(1000, 0, 12)]
    [InlineData(1000, 20, 12)]
    public async Task A_pass_costs_about_a_request_for_100_items_and_one_for_each_changed_conversation(int count, int changed, int most)
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Conversations | ChangeFeedLists.Messages);
        for (var i = 0; i < count; i++) bench.World.Create("conversations");
        await bench.PassAsync();
        bench.Server.Forget();
        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.InRange(bench.Server.Count("conversation"), 1, most);
        for (var i = 0; i < changed; i++) bench.World.Create("messages", parent: bench.World["conversations"][i * 3].Id);
        bench.Server.Forget();
        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(changed, bench.Server.Requests.Count(static one => one.Path.EndsWith("/messages", StringComparison.Ordinal)));
        Assert.Equal(changed, bench.Told().Length);
    }

    [Fact]
    public async Task A_list_in_the_order_of_its_changes_is_not_read_to_its_end_until_a_complete_pass_is_due()
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads, quirks: new() { Order = ListOrderKind.Changed });
        for (var i = 0; i < 500; i++)
        {
            bench.World.Create("leads");
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }
        bench.World.Update(bench.World["leads"][250]);
        await bench.PassAsync();
        await bench.PassAsync(TimeSpan.FromHours(1));
        var (updated, deleted) = (bench.World.Update(bench.World["leads"][100]), bench.World["leads"][50]);
        bench.World.Delete(deleted);
        bench.Server.Forget();
        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.InRange(bench.Server.Count("lead"), 1, 2);
        Assert.Equal([$"lead.updated {updated.Id}"], bench.Told());
        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Equal([$"lead.deleted {deleted.Id}"], bench.Told());
    }

    [Fact]
    public async Task An_order_of_creation_is_not_taken_for_one_of_changes()
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads, quirks: new() { Order = ListOrderKind.Created });
        for (var i = 0; i < 300; i++)
        {
            bench.World.Create("leads");
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }
        await bench.PassAsync();
        await bench.PassAsync(TimeSpan.FromHours(1));
        var updated = bench.World.Update(bench.World["leads"][0]);
        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal([$"lead.updated {updated.Id}"], bench.Told());
    }

    [Fact]
    public async Task A_conversation_whose_messages_are_refused_does_not_stop_the_others()
    {
        await using var bench = new FeedBench();
        var (closed, open) = (bench.World.Create("conversations"), bench.World.Create("conversations"));
        await bench.PassAsync();
        var (hidden, shown) = (bench.World.Create("messages", parent: closed.Id), bench.World.Create("messages", parent: open.Id));
        bench.Server.Fault = path => path == $"conversation/{closed.Id}/messages" ? ListServer.Status(HttpStatusCode.Forbidden) : null;
        await bench.PassAsync();
        Assert.EndsWith(shown.Id, Assert.Single(bench.Told()), StringComparison.Ordinal);
        bench.Server.Fault = null;
        await bench.PassAsync(TimeSpan.FromHours(3));
        Assert.EndsWith(hidden.Id, Assert.Single(bench.Told()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_the_key_may_not_read_does_not_stop_the_others()
    {
        await using var bench = new FeedBench();
        await bench.PassAsync();
        bench.World.Create("conversations");
        bench.Server.Fault = static path => path == "document" ? ListServer.Status(HttpStatusCode.Forbidden) : null;
        await Assert.ThrowsAsync<KnowrithmPermissionException>(() => bench.PassAsync());
        Assert.Single(bench.Told());
        Assert.Contains((await bench.HealthAsync()).Problems, static problem => problem.StartsWith("The change feed failed", StringComparison.Ordinal));
        bench.Server.Fault = null;
        await bench.PassAsync();
        Assert.Empty((await bench.HealthAsync()).Problems);
    }
}
