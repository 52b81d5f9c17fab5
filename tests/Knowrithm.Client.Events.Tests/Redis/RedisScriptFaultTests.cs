using System.Reflection;
using Knowrithm.Client.Tests;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Every script on a server in trouble: it has been carried out whole, or nothing has changed; and afterwards it can be.</summary>
public sealed class RedisScriptFaultTests : IAsyncLifetime
{
    // What frees memory, or ends what is stored, goes on when memory is full; what reads does so always.
    private static readonly string[] NeedsMemory =
    [
        nameof(RedisScript.Append), nameof(RedisScript.ChangesCommit), nameof(RedisScript.Check), nameof(RedisScript.Fill), nameof(RedisScript.Lease),
        nameof(RedisScript.Replay),
    ];

    private static readonly string[] Reads =
    [
        nameof(RedisScript.ChangesCheckpoint), nameof(RedisScript.ChangesCount), nameof(RedisScript.ChangesFind), nameof(RedisScript.ChangesList),
        nameof(RedisScript.Due), nameof(RedisScript.Events), nameof(RedisScript.Groups), nameof(RedisScript.Scan),
    ];

    private readonly RedisServer _server = new();
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private ConnectionMultiplexer _patient = null!;

    public static TheoryData<string> Faults => [.. RedisFault.All.Select(static fault => fault.Name)];

    public async ValueTask InitializeAsync()
    {
        if (!RedisServer.IsInstalled) return;
        await _server.StartAsync();
        _patient = await RedisFaultTests.ConnectAsync(_server, 60_000);
    }

    public async ValueTask DisposeAsync()
    {
        if (_patient is not null) await _patient.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Each_script_has_an_act_that_runs_it()
    {
        RedisFixture.Require();
        var scripts = typeof(RedisScript).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.Name is not (nameof(RedisScript.Common) or nameof(RedisScript.States)))
            .ToDictionary(static field => field.Name, static field => (string)field.GetValue(null)!);
        Assert.Equal(scripts.Keys.Order(), RedisStage.Acts.Keys.Order());
        foreach (var (name, act) in RedisStage.Acts)
        {
            var stage = await ArrangeAsync();
            await _server.SayAsync("SCRIPT FLUSH");
            await act(stage);
            Assert.True(await _patient.GetServers()[0].ScriptExistsAsync(scripts[name]), name);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_script_is_carried_out_whole_or_not_at_all_and_can_be_afterwards(string name)
    {
        RedisFixture.Require();
        var fault = RedisFault.All.Single(one => one.Name == name);
        var isHanging = name == RedisFault.Hang;
        await using var hasty = await RedisFaultTests.ConnectAsync(_server, 1500);
        var stages = new Dictionary<string, (RedisStage Stage, byte[] Before)>();
        foreach (var act in RedisStage.Acts.Keys)
        {
            var stage = await ArrangeAsync();
            stages[act] = (stage, await stage.ReadAsync(_patient, _time));
            if (isHanging) Use(stage, hasty);
        }

        await fault.Begin(_server);
        var results = await Task.WhenAll(stages.Select(async one => (one.Key, IsDone: await TryAsync(() => RedisStage.Acts[one.Key](one.Value.Stage)))));
        await fault.End(_server);

        await Until.TrueAsync(_ => TryAsync(() => stages.Values.First().Stage.ReadAsync(_patient, _time)));
        // What it had read before it stopped is carried out first.
        if (isHanging) await Until.TrueAsync(_ => TryAsync(() => hasty.GetDatabase().PingAsync()));
        var done = results.Where(static one => one.IsDone).Select(static one => one.Key).Order().ToList();
        if (name.Contains("FLUSH", StringComparison.Ordinal)) Assert.Equal(stages.Keys.Order(), done);
        else Assert.Equal(name.Contains("OOM", StringComparison.Ordinal) ? stages.Keys.Except(NeedsMemory).Order() : done.Intersect(Reads), done);
        foreach (var (act, (stage, before)) in stages)
        {
            await RedisInvariants.CheckAsync(_patient, stage.Owner, _time);
            if (done.Contains(act)) continue;
            if (!isHanging) Assert.True(await IsAsBeforeAsync(), act);
            Use(stage, _patient);
            await RedisStage.Acts[act](stage);
            await RedisInvariants.CheckAsync(_patient, stage.Owner, _time);
            // What changed nothing then would be no proof.
            if (!isHanging && !Reads.Contains(act)) Assert.False(await IsAsBeforeAsync(), act);

            async Task<bool> IsAsBeforeAsync()
            {
                var now = await stage.ReadAsync(_patient, _time);
                return now.AsSpan().SequenceEqual(before);
            }
        }
    }

    private async Task<RedisStage> ArrangeAsync()
    {
        var stage = new RedisStage(null!, null!);
        Use(stage, _patient);
        await stage.ArrangeAsync(_time);
        return stage;
    }

    private void Use(RedisStage stage, IConnectionMultiplexer connection)
    {
        stage.Store = RedisStores.Create(connection, _time);
        stage.Scripts = RedisStores.Scripts(connection, _time);
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return false;
        }
    }
}
