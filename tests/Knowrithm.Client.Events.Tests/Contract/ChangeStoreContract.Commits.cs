namespace Knowrithm.Client.Events.Tests;

public abstract partial class ChangeStoreContract
{
    public static TheoryData<string> Refusals =>
        ["stale checkpoint", "new checkpoint", "stale state", "new state", "missing state", "state of another list", "written twice"];

    [Fact]
    public async Task A_step_is_one_commit_of_states_checkpoint_and_events()
    {
        await RegisterAsync("a");
        Assert.True(await CommitAsync(Write("old", data: "before"), Write("same")));

        var result = await Store.CommitChangesAsync(Owner, new()
        {
            List = List,
            Checkpoint = new(List, 0, "{\"page\":2}"),
            Pass = 2,
            States = [Write("old", 1, 2, "after"), Write("new", pass: 2), Write("new", pass: 2, list: "messages", isGone: true)],
            Seen = [Key("same")],
            Changes = [Change("1", "old", "lead.updated"), Change("2", "new")],
        }, Cancel);

        Assert.Equal(new(true, 2), result);
        Assert.Equal(new(List, 1, "{\"page\":2}"), await Store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal((2, 2, false, "after"), Describe(await FindAsync("old")));
        Assert.Equal((1, 2, false, "data"), Describe(await FindAsync("new")));
        Assert.Equal((1, 2, true, "data"), Describe(await FindAsync("new", "messages")));
        Assert.Equal((1, 2, false, "data"), Describe(await FindAsync("same")));
        Assert.Equal(["body 1", "body 2"], (await ClaimAsync("a")).Select(static claim => System.Text.Encoding.UTF8.GetString(claim.Event.Body.Span)).Order());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_step_that_is_refused_leaves_nothing(string why)
    {
        await RegisterAsync("a");
        Assert.True(await CommitAsync(Write("old"), Write("same")));
        Assert.True(await MoveAsync(0, "before"));
        var checkpoint = why switch { "stale checkpoint" => 2, "new checkpoint" => 0, _ => 1 };
        ChangeStateWrite[] wrong = why switch
        {
            "stale state" => [Write("old", 2)],
            "new state" => [Write("old")],
            "missing state" => [Write("none", 1)],
            "state of another list" => [Write("old", 1, list: "messages")],
            "written twice" => [Write("old", 1), Write("old", 1)],
            _ => [],
        };

        var result = await Store.CommitChangesAsync(Owner, new()
        {
            List = List,
            Checkpoint = new(List, checkpoint, "after"),
            Pass = 2,
            States = [Write("a first one", pass: 2), .. wrong, Write("z last one", pass: 2)],
            Seen = [Key("same")],
            Changes = [Change("1", "a first one"), Change("2", "z last one")],
        }, Cancel);

        Assert.Equal(default, result);
        Assert.Equal(new(List, 1, "before"), await Store.ReadCheckpointAsync(Owner, List, Cancel));
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("old")));
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("same")));
        Assert.Equal(new(2, 0), await Store.CountStatesAsync(Owner, List, 1, Cancel));
        Assert.Equal(new(0, 0), await Store.CountStatesAsync(Owner, "messages", 1, Cancel));
        Assert.Empty(await ClaimAsync("a"));
        Assert.True(await Events.AppendAsync(Owner, Change("1", "a first one").Stored, Cancel));
    }

    /// <summary>Whoever comes second writes nothing, and throws nothing.</summary>
    [Theory]
    [InlineData("new state", false)]
    [InlineData("known state", false)]
    [InlineData("new checkpoint", true)]
    [InlineData("known checkpoint", true)]
    [InlineData("all of it", true)]
    public async Task Of_steps_at_once_that_have_read_the_same_one_is_committed(string what, bool movesCheckpoint)
    {
        const int rounds = 25;
        await RegisterAsync("a");
        for (var i = 0; i < rounds; i++)
        {
            var (name, list, isKnown) = ($"{what} {i}", $"list {i}", what.StartsWith("known", StringComparison.Ordinal));
            if (isKnown) Assert.Equal(new(true, 0), await Store.CommitChangesAsync(Owner, Step(list, name, "before", 0, movesCheckpoint, null), Cancel));

            var results = await Task.WhenAll(new[] { "one", "two", "three" }.Select(who => Task.Run(
                async () => (Who: who, Result: await Store.CommitChangesAsync(
                    Owner, Step(list, name, who, isKnown ? 1 : 0, movesCheckpoint, $"{name} {who}"), Cancel)), Cancel)));

            var winner = Assert.Single(results, static one => one.Result.IsCommitted);
            Assert.Equal(new(true, 1), winner.Result);
            Assert.All(results.Where(one => one != winner), static one => Assert.Equal(default, one.Result));
            Assert.Equal((isKnown ? 2 : 1, 1, false, winner.Who), Describe(await FindAsync(name, list)));
            if (movesCheckpoint) Assert.Equal(new(list, isKnown ? 2 : 1, winner.Who), await Store.ReadCheckpointAsync(Owner, list, Cancel));
        }
        Assert.Equal(rounds, (await ClaimAsync("a")).Count);

        static ChangeCommit Step(string list, string name, string who, long version, bool movesCheckpoint, string? change) => new()
        {
            List = list,
            Checkpoint = movesCheckpoint ? new(list, version, who) : null,
            Pass = 1,
            States = [Write(name, version, data: who, list: list)],
            Changes = change is null ? [] : [Change(change, change)],
        };
    }

    /// <summary>Whatever order they name things in: none waits for another for ever, and none is lost.</summary>
    [Fact]
    public async Task Steps_at_once_that_share_items_and_subjects_all_come_to_an_end()
    {
        string[] names = ["a", "b", "c", "d", "e", "f"];
        await RegisterAsync("a");
        Assert.True(await CommitAsync([.. names[..3].Select(static name => Write(name))]));

        var committed = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            var count = 0;
            for (var i = 0; i < 15; i++)
            {
                var some = names.ToArray();
                random.Shuffle(some);
                var known = (await Store.FindStatesAsync(Owner, List, [.. some[..4].Select(Key)], Cancel)).ToDictionary(static state => state.Key);
                var result = await Store.CommitChangesAsync(Owner, new()
                {
                    List = List,
                    Pass = 1,
                    States = [.. some[..4].Select(name => Write(name, known.GetValueOrDefault(Key(name))?.Version ?? 0))],
                    Seen = [.. some[4..].Select(Key)],
                    Changes = [.. some.Select(name => Change($"{worker} {i} {name}", name))],
                }, Cancel);
                Assert.Equal(result.IsCommitted ? names.Length : 0, result.Appended);
                if (result.IsCommitted) count++;
            }
            return count;
        }, Cancel)));

        var states = await Store.FindStatesAsync(Owner, List, [.. names.Select(Key)], Cancel);
        Assert.Equal(4 * committed.Sum() + 3, states.Sum(static state => state.Version));
        Assert.Equal(names.Length * committed.Sum(), Assert.Single((await Events.CheckAsync(Owner, Cancel)).Handlers).Waiting);
    }
}
