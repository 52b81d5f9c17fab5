using Acme.Warehouse;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Warehouse.Tests.Store;

/// <summary>The copy's store of what the change feed knows. Its changes become rows, which belong to the step as everything else does.</summary>
public sealed class WarehouseStoreTests : ChangeStateContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowrithm-warehouse-tests-");
    private WarehouseFile _file = null!;
    private WarehouseStore _store = null!;

    protected override IChangeStore Store => _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Refusals => ["stale checkpoint", "new checkpoint", "stale state", "new state", "missing state", "written twice"];

    public override ValueTask InitializeAsync()
    {
        Open();
        return base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Close();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_step_that_is_refused_writes_no_row_and_moves_nothing(string why)
    {
        Assert.True(await CommitAsync(Write("old"), Write("same")));
        Assert.True(await MoveAsync(0, "before"));
        ChangeStateWrite[] wrong = why switch
        {
            "stale state" => [Write("old", 2)],
            "new state" => [Write("old")],
            "missing state" => [Write("none", 1)],
            "written twice" => [Write("old", 1), Write("old", 1)],
            _ => [],
        };

        var result = await _store.CommitChangesAsync(
            Owner, Step(why switch { "stale checkpoint" => 2, "new checkpoint" => 0, _ => 1 }, [Write("a", pass: 2), .. wrong]), Cancel);

        Assert.Equal(default, result);
        await IsAsBeforeAsync();
    }

    [Theory]
    [InlineData("before", false)]
    [InlineData("before", true)]
    [InlineData("after", true)]
    public async Task A_step_that_throws_is_whole_or_has_not_happened_for_this_process_and_the_next(string point, bool reopens)
    {
        Assert.True(await CommitAsync(Write("old"), Write("same")));
        Assert.True(await MoveAsync(0, "before"));
        _file.Watch = what =>
        {
            if (what.StartsWith(point, StringComparison.Ordinal)) throw new IOException("The plug was pulled.");
        };
        await Assert.ThrowsAsync<IOException>(async () => await _store.CommitChangesAsync(Owner, Step(1, [Write("a", pass: 2), Write("old", 1, 2)]), Cancel));
        _file.Watch = null;
        if (reopens)
        {
            Close();
            Open();
        }

        if (point == "before")
        {
            await IsAsBeforeAsync();
            Assert.True((await _store.CommitChangesAsync(Owner, Step(1, [Write("a", pass: 2), Write("old", 1, 2)]), Cancel)).IsCommitted);
        }
        Assert.Equal(new(List, 2, "after"), await _store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal((2, 2, false, "data"), Describe(await FindAsync("old")));
        Assert.Equal((1, 2, false, "data"), Describe(await FindAsync("same")));
        Assert.Equal(["1"], _file.Ids("SELECT id FROM leads"));
    }

    [Fact]
    public async Task Of_steps_at_once_that_have_read_the_same_one_is_committed()
    {
        for (var i = 0; i < 10; i++)
        {
            var name = $"{i}";
            var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(who => Task.Run(
                async () => await _store.CommitChangesAsync(Owner, Step(i, [Write(name)], $"{name} {who}"), Cancel), Cancel)));
            Assert.Single(results, static one => one.IsCommitted);
        }
        Assert.Equal(10, _file.Scalar<long>("SELECT count(*) FROM leads"));
    }

    private static ChangeCommit Step(long checkpoint, IReadOnlyList<ChangeStateWrite> states, string lead = "1") => new()
    {
        List = List,
        Checkpoint = new(List, checkpoint, "after"),
        Pass = 2,
        States = states,
        Seen = [Key("same")],
        Changes = [Created(lead)],
    };

    private static KnowrithmChange Created(string lead) => new()
    {
        Event = KnowrithmEvent.Create(WebhookEventType.LeadCreated, new Lead { Id = lead }, DateTimeOffset.UnixEpoch),
        Stored = new() { Key = Key(lead), Type = "lead.created" },
    };

    private async Task IsAsBeforeAsync()
    {
        Assert.Equal(new(List, 1, "before"), await _store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("old")));
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("same")));
        Assert.Null(await FindAsync("a"));
        Assert.Empty(_file.Ids("SELECT id FROM leads"));
    }

    private void Open()
    {
        _file = WarehouseFile.Open(Path.Combine(_folder.FullName, "copy.duckdb"));
        _store = new(_file, Time);
    }

    private void Close()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
