using System.Net;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A pass that is interrupted anywhere, and those that run beside it.</summary>
public sealed class ResumeTests
{
    public static TheoryData<int, bool> Crashes
    {
        get
        {
            var rows = new TheoryData<int, bool>();
            for (var commit = 1; commit <= 60; commit++)
            {
                rows.Add(commit, false);
                rows.Add(commit, true);
            }
            return rows;
        }
    }

    [Theory, MemberData(nameof(Crashes))]
    public async Task A_crash_at_a_commit_changes_nothing_of_what_is_told(int commit, bool isAfter)
    {
        var expected = await RunAsync(0, false);
        Assert.True(expected.Length > 15);
        Assert.Equal(expected, await RunAsync(commit, isAfter));
    }

    [Fact]
    public async Task The_passes_of_the_table_have_no_more_commits_than_it_has_rows()
    {
        await using var bench = new FeedBench(static options => options.PageSize = 2);
        await PrepareAsync(bench);
        var before = bench.Store.Commits;
        await bench.PassAsync();
        Assert.InRange(bench.Store.Commits - before, 20, 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(20)]
    [InlineData(28)]
    public async Task A_request_that_fails_for_good_is_where_the_next_pass_goes_on(int request)
    {
        var expected = await RunAsync(0, false);
        await using var bench = new FeedBench(static options => options.PageSize = 2);
        await PrepareAsync(bench);
        var count = 0;
        bench.Server.Fault = _ => ++count == request ? throw new InvalidOperationException("killed") : null;
        await Record.ExceptionAsync(() => bench.PassAsync());
        bench.Server.Fault = null;
        await bench.RestartAsync();
        await bench.PassAsync();
        await bench.PassAsync();
        Assert.Equal(expected, bench.Told().Order());
    }

    [Theory]
    [InlineData("agent", HttpStatusCode.Unauthorized, "agent lead/company document conversation")]
    [InlineData("lead/company", HttpStatusCode.Unauthorized, "lead/company document conversation")]
    [InlineData("conversation", HttpStatusCode.Unauthorized, "conversation")]
    // Of that list alone, so that the run has ended.
    [InlineData("lead/company", HttpStatusCode.Forbidden, "agent lead/company document conversation")]
    [InlineData("conversation", HttpStatusCode.Forbidden, "agent lead/company document conversation")]
    public async Task What_an_interrupted_run_has_finished_is_read_again_after_the_rest(string path, HttpStatusCode status, string expected)
    {
        string[] lists = ["agent", "lead/company", "document", "conversation"];
        await using var bench = new FeedBench();
        await PrepareAsync(bench);
        bench.Server.Fault = one => one == path ? ListServer.Status(status) : null;
        await Assert.ThrowsAnyAsync<KnowrithmApiException>(() => bench.PassAsync());
        await bench.RestartAsync();
        bench.Server.Fault = null;

        foreach (var read in new[] { expected.Split(' '), lists })
        {
            bench.Server.Forget();
            await bench.PassAsync();
            Assert.Equal(read, bench.Server.Requests.Select(static one => one.Path).Intersect(lists));
        }
    }

    [Fact]
    public async Task A_list_that_is_added_while_a_run_is_interrupted_is_read_with_what_is_left()
    {
        var lists = ChangeFeedLists.Leads | ChangeFeedLists.Conversations;
        await using var bench = new FeedBench(options => options.Lists = lists);
        await PrepareAsync(bench);
        bench.Server.Fault = static one => one == "conversation" ? ListServer.Status(HttpStatusCode.Unauthorized) : null;
        await Assert.ThrowsAnyAsync<KnowrithmApiException>(() => bench.PassAsync());
        lists |= ChangeFeedLists.Documents;
        await bench.RestartAsync();
        bench.Server.Fault = null;
        bench.Server.Forget();

        await bench.PassAsync();

        string[] all = ["lead/company", "document", "conversation"];
        Assert.Equal(all[1..], bench.Server.Requests.Select(static one => one.Path).Intersect(all));
    }

    [Fact]
    public async Task One_instance_runs_and_another_takes_over_when_it_is_gone()
    {
        await using var bench = new FeedBench();
        await using var other = new FeedBench();
        var owner = new EventOwner("test", "");
        Assert.True(await bench.Store.LeaseAsync(owner, "feed", "another", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.False(await bench.PassAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(bench.Server.Requests);
        Assert.True(await bench.PassAsync(TimeSpan.FromSeconds(31)));
    }

    [Fact]
    public async Task Who_has_lost_the_lease_changes_nothing_more()
    {
        await using var bench = new FeedBench(static options => options.Lists = ChangeFeedLists.Leads);
        await bench.PassAsync();
        var lead = bench.World.Create("leads");
        var isFirst = true;
        bench.Server.Then = path =>
        {
            if (path != "lead/company" || !isFirst) return;
            isFirst = false;
            // The lease has expired while this one hung, and another has gone on.
            var owner = new EventOwner("test", "");
            var at = bench.Store.Inner.ReadCheckpointAsync(owner, "leads", default).AsTask().GetAwaiter().GetResult();
            Assert.True(bench.Store.Inner.CommitChangesAsync(owner, new() { List = "leads", Checkpoint = at }, default).AsTask()
            .GetAwaiter().GetResult().IsCommitted);
        };
        Assert.False(await bench.PassAsync());
        Assert.Empty(bench.Told());
        Assert.True(await bench.PassAsync());
        Assert.Equal([$"lead.created {lead.Id}"], bench.Told());
    }

    [Fact]
    public async Task A_store_of_another_account_is_refused()
    {
        await using var bench = new FeedBench();
        bench.World.Create("leads");
        await bench.PassAsync();
        bench.Server.Company = "company-2";
        var error = await Assert.ThrowsAnyAsync<Exception>(() => bench.PassAsync());
        Assert.Contains("company-1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("company-2", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(bench.Told());
    }

    private static async Task<string[]> RunAsync(int commit, bool isAfter)
    {
        await using var bench = new FeedBench(static options => options.PageSize = 2);
        await PrepareAsync(bench);
        var from = bench.Store.Commits;
        Action<int>? crash = commit == 0 ? null : number =>
        {
            if (number == from + commit) throw new InvalidOperationException("killed");
        };
        (bench.Store.Before, bench.Store.After) = (isAfter ? null : crash, isAfter ? crash : null);
        await Record.ExceptionAsync(() => bench.PassAsync());
        (bench.Store.Before, bench.Store.After) = (null, null);
        await bench.RestartAsync();
        await bench.PassAsync();
        await bench.PassAsync();
        return [.. bench.Told().Order()];
    }

    /// <summary>Each kind of change, in each list.</summary>
    private static async Task PrepareAsync(FeedBench bench)
    {
        var world = bench.World;
        foreach (var list in new[] { "agents", "leads", "documents", "conversations" })
            for (var i = 0; i < 4; i++) world.Create(list);
        foreach (var conversation in world["conversations"].ToList())
            for (var i = 0; i < 3; i++) world.Create("messages", parent: conversation.Id);
        await bench.PassAsync();
        // Read once, so that its messages are known.
        foreach (var conversation in world["conversations"].ToList()) world.Create("messages", parent: conversation.Id);
        foreach (var list in new[] { "agents", "leads", "documents", "conversations" }) world.Delete(world[list][3]);
        await bench.PassAsync();
        foreach (var list in new[] { "agents", "leads", "documents", "conversations" })
        {
            world.Create(list);
            world.Update(world[list][0]);
            world.Delete(world[list][1]);
            world.Restore(world[list][3]);
        }
        world.Create("messages", parent: world["conversations"][4].Id);
        world.Create("messages", parent: world["conversations"][2].Id);
        world.Delete(world["messages"][0]);
        bench.Told();
    }
}
