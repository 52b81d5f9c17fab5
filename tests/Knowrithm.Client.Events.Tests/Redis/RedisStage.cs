using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>An owner in whose keys each script has something to do: a row that runs, one that is due, a dead letter, a handler to fill, an item.</summary>
internal sealed class RedisStage(RedisEventStore store, RedisScripts scripts)
{
    public const string List = "leads";

    /// <summary>What runs each script, under its name in <see cref="RedisScript"/>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<RedisStage, Task>> Acts = new Dictionary<string, Func<RedisStage, Task>>
    {
        [nameof(RedisScript.Append)] = static stage => stage.AppendAsync("new"),
        [nameof(RedisScript.Bury)] = static stage => stage.Store.BuryAsync(stage.Running, new("x", "y"), Cancel).AsTask(),
        [nameof(RedisScript.ChangesCheckpoint)] = static stage => stage.Store.ReadCheckpointAsync(stage.Owner, List, Cancel).AsTask(),
        [nameof(RedisScript.ChangesCommit)] = static stage => stage.StepAsync(),
        [nameof(RedisScript.ChangesCount)] = static stage => stage.Store.CountStatesAsync(stage.Owner, List, 2, Cancel).AsTask(),
        [nameof(RedisScript.ChangesFind)] = static stage => stage.Store.FindStatesAsync(stage.Owner, List, [RedisChanges.Key("item")], Cancel).AsTask(),
        [nameof(RedisScript.ChangesList)] = static stage => stage.Store.ListStatesAsync(stage.Owner, List, 2, null, 10, Cancel).AsTask(),
        [nameof(RedisScript.Check)] = static stage => stage.Store.CheckAsync(stage.Owner, Cancel).AsTask(),
        [nameof(RedisScript.Claim)] = static stage => stage.ClaimAsync(),
        [nameof(RedisScript.Clean)] = static stage => stage.Store.CleanAsync(stage.Owner, new(Minute, Minute, Minute), Cancel).AsTask(),
        [nameof(RedisScript.Complete)] = static stage => stage.Store.CompleteAsync(stage.Running, Cancel).AsTask(),
        [nameof(RedisScript.Delete)] = static stage => stage.RunAsync(RedisScript.Delete, stage.Dead),
        [nameof(RedisScript.Due)] = static stage => stage.Store.ListDueAsync(stage.Owner, "a", 10, Cancel).AsTask(),
        [nameof(RedisScript.Erase)] = static stage => stage.Store.EraseSubjectAsync(stage.Owner, RedisChanges.Key("item"), Cancel).AsTask(),
        [nameof(RedisScript.Events)] = static stage => stage.Store.ListEventsAsync(stage.Owner, new(), null, 10, Cancel).AsTask(),
        [nameof(RedisScript.Fill)] = static stage => stage.RunAsync(RedisScript.Fill, "late", 500),
        [nameof(RedisScript.Groups)] = static stage => stage.Store.CountDeadLettersAsync(stage.Owner, Cancel).AsTask(),
        [nameof(RedisScript.Lease)] = static stage => stage.Store.LeaseAsync(stage.Owner, List, "me", Minute, Cancel).AsTask(),
        [nameof(RedisScript.Pause)] = static stage => stage.Store.PauseAsync(stage.Owner, "a", "why", Minute, Cancel).AsTask(),
        [nameof(RedisScript.Register)] = static stage => stage.Store.RegisterAsync(stage.Owner, [Handler], true, Cancel).AsTask(),
        [nameof(RedisScript.Renew)] = static stage => stage.Store.RenewAsync(stage.Running, Minute, Cancel).AsTask(),
        [nameof(RedisScript.Replay)] = static stage => stage.RunAsync(RedisScript.Replay, "a", 1),
        [nameof(RedisScript.ReplayEvent)] = static stage => stage.RunAsync(RedisScript.ReplayEvent, "a", RedisChanges.Key("dead")),
        [nameof(RedisScript.Requeue)] = static stage => stage.RunAsync(RedisScript.Requeue, stage.Dead),
        [nameof(RedisScript.Resume)] = static stage => stage.Store.ResumeAsync(stage.Owner, "late", Cancel).AsTask(),
        [nameof(RedisScript.Retire)] = static stage => stage.RunAsync(RedisScript.Retire, "a", 500),
        [nameof(RedisScript.Retry)] = static stage => stage.Store.RetryAsync(stage.Running, Minute, new("x", "y"), true, Cancel).AsTask(),
        [nameof(RedisScript.Scan)] = static stage => stage.Store.ListDeadLettersAsync(stage.Owner, new(), null, 10, Cancel).AsTask(),
    };

    // The keys as they are, each as sorted text.
    private const string Everything =
        """

        local all = {}
        for _, key in ipairs(KEYS) do
            local kind, flat = call('TYPE', key).ok, {}
            if kind == 'hash' then
                for _, field in ipairs(call('HKEYS', key)) do flat[#flat + 1] = field .. '=' .. call('HGET', key, field) end
            elseif kind == 'zset' then flat = call('ZRANGE', key, 0, -1) end
            table.sort(flat)
            all[#all + 1] = key .. ' ' .. table.concat(flat, '\n')
        end
        return table.concat(all, '\n\n')
        """;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public RedisEventStore Store { get; set; } = store;

    public RedisScripts Scripts { get; set; } = scripts;

    public EventOwner Owner { get; } = new(Guid.NewGuid().ToString("N"), "");

    private ClaimedEvent Running { get; set; } = null!;

    private string Dead { get; set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HandlerSubscription Handler => new() { Name = "a", EventTypes = ["lead.created"] };

    public async Task ArrangeAsync(FakeTimeProvider time)
    {
        await Store.RegisterAsync(Owner, [Handler], true, Cancel);
        await AppendAsync("dead");
        await Store.BuryAsync(Assert.Single(await ClaimAsync()), new("x", "y"), Cancel);
        Dead = Assert.Single(await Store.ListDeadLettersAsync(Owner, new(), null, 10, Cancel)).Id;
        await AppendAsync("running");
        Running = Assert.Single(await ClaimAsync());
        await AppendAsync("due");
        Assert.Equal(new(true, 1), await Store.CommitChangesAsync(Owner, RedisChanges.Step(List, 0, RedisChanges.Key("item")), Cancel));
        time.Advance(TimeSpan.FromHours(1));
        // As an instance leaves it that is killed before it adds rows.
        await RunAsync(RedisScript.Register, 1, "late", "lead.created", 0, 86_400_000, "", "");
        await Store.PauseAsync(Owner, "late", "why", null, Cancel);
    }

    public async Task<byte[]> ReadAsync(IConnectionMultiplexer connection, TimeProvider time) =>
        (byte[])(await RedisStores.RunAsync(connection, Owner, time, Everything))!;

    private Task<bool> AppendAsync(string name) =>
        Store.AppendAsync(Owner, RedisChanges.Change(name, RedisChanges.Key($"lead {name}")).Stored, Cancel).AsTask();

    private Task<IReadOnlyList<ClaimedEvent>> ClaimAsync() =>
        Store.ClaimAsync(new() { Owner = Owner, Handlers = ["a"], Count = 10, Lease = TimeSpan.FromDays(30) }, Cancel).AsTask();

    private async Task StepAsync()
    {
        var at = await Store.ReadCheckpointAsync(Owner, List, Cancel);
        await Store.CommitChangesAsync(Owner, RedisChanges.Step(List, at.Version, RedisChanges.Key("item")), Cancel);
    }

    private Task<RedisResult> RunAsync(string script, params RedisValue[] arguments) => Scripts.RunAsync(script, Owner, Cancel, arguments);
}
