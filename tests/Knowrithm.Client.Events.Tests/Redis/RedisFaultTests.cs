using System.Collections.Concurrent;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What happens to a server, seen by a sender, by health, and by the handlers. The table stands in docs/reliability.md.</summary>
public sealed class RedisFaultTests : IAsyncLifetime
{
    private readonly RedisServer _server = new();

    // One that gives up soon, and one that does not, however busy the machine.
    private ConnectionMultiplexer _hasty = null!;
    private ConnectionMultiplexer _patient = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (!RedisServer.IsInstalled) return;
        await _server.StartAsync();
        _hasty = await ConnectAsync(_server, 1500);
        _patient = await ConnectAsync(_server, 60_000);
    }

    public async ValueTask DisposeAsync()
    {
        if (_hasty is not null) await _hasty.DisposeAsync();
        if (_patient is not null) await _patient.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Each_fault_of_a_server_is_seen_and_loses_nothing_that_it_has_kept()
    {
        RedisFixture.Require();
        var rows = new List<string>();
        foreach (var fault in RedisFault.All) rows.Add(await ObserveAsync(fault));

        Assert.Null(ReliabilityPage.Check("redis faults",
            "| What happens to Redis | A delivery | A step of the change feed | Health | What is stored is handled meanwhile | The delivery again, afterwards "
            + "| The step again, afterwards | Handled in the end |\n"
            + $"|---|---|---|---|---|---|---|---|\n{string.Join('\n', rows)}"));
    }

    private async Task<string> ObserveAsync(RedisFault fault)
    {
        // Both may be handled at the same time.
        var handled = new ConcurrentQueue<string>();
        await using var patient = Engine(_patient, fault, handled);
        await using var hasty = Engine(_hasty, fault, handled);
        // Nothing but time tells that a server hangs; of all else it says so, or is not there.
        var sender = fault.Name == RedisFault.Hang ? hasty : patient;
        var feed = new RedisFaultFeed(new(fault.Name, ""));
        Assert.Equal(202, await patient.ReceiveAsync(TestEngine.Lead("before")));
        Assert.Equal(RedisFaultFeed.IsCommitted, await feed.StepAsync(patient, "step before"));
        await Until.TrueAsync(async _ => (await sender.HealthAsync()).State == EventHealthState.Healthy);

        await fault.Begin(_server);
        var during = await sender.ReceiveAsync(TestEngine.Lead("during"));
        var step = await feed.StepAsync(sender, "step");
        var health = (await sender.HealthAsync()).State;
        // A claim that it carries out when it goes on, and whose reply nobody waits for, would have to expire.
        if (fault.Name != RedisFault.Hang) await TryAsync(() => patient.RunDueAsync());
        var meanwhile = handled.Contains("before");
        await fault.End(_server);

        var again = 0;
        await Until.TrueAsync(async _ => (again = await patient.ReceiveAsync(TestEngine.Lead("during"))) != 503);
        var stepAgain = await feed.RepeatAsync(patient, "step");
        await Until.TrueAsync(async _ => await TryAsync(() => patient.RunDueAsync()) && handled.Contains("during") && handled.Contains("step"));
        Assert.Equal(handled.Distinct(), handled);
        Assert.True(again is 200 or 202);
        // What it read before it stopped, it may carry out when it goes on.
        var status = fault.Name == RedisFault.Hang ? "202 or 200" : $"{again}";
        if (fault.Name == RedisFault.Hang) stepAgain = $"{RedisFaultFeed.IsCommitted} or {RedisFaultFeed.WasCommitted}";
        return $"| {fault.Name} | {during} | {step} | {health} | {(meanwhile ? "yes" : "no")} | {status} | {stepAgain} | "
            + $"{(handled.Contains("before") ? "all" : "what was delivered since")} |";
    }

    private static TestEngine Engine(IConnectionMultiplexer connection, RedisFault fault, ConcurrentQueue<string> handled) => new(
        builder => builder
            .AddHandler<LeadUpdated>("a", (lead, _, _) =>
            {
                handled.Enqueue(lead.Lead.Id);
                return Task.CompletedTask;
            })
            .UseRedis(_ => connection),
        options: options => options.Application = fault.Name);

    internal static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act().WaitAsync(Cancel);
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return false;
        }
    }

    internal static async Task<ConnectionMultiplexer> ConnectAsync(RedisServer server, int timeout)
    {
        var options = ConfigurationOptions.Parse($"{server.EndPoint},abortConnect=false,asyncTimeout={timeout},connectTimeout={timeout}");
        (options.BacklogPolicy, options.ReconnectRetryPolicy) = (BacklogPolicy.FailFast, new LinearRetry(50));
        return await ConnectionMultiplexer.ConnectAsync(options);
    }
}
