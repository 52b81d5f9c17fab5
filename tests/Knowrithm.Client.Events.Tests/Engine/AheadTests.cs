using System.Collections.Concurrent;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Fast handlers have events claimed ahead of them. What that must not change.</summary>
public sealed class AheadTests
{
    private const int Count = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(4)]
    public async Task One_claim_serves_many_fast_handlers_and_no_more_run_at_once_than_allowed(int concurrency)
    {
        var (running, most, handled) = (0, 0, 0);
        await using var engine = Engine(concurrency, async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref handled);
        });
        var (worker, store) = await StartAsync(engine, Count);

        await Until.TrueAsync(() => Volatile.Read(ref handled) == Count && store.Running == 0);
        await worker.StopAsync(Cancel);

        Assert.InRange(most, 1, concurrency);
        Assert.InRange(store.Claims, 2, 20);
    }

    [Theory, InlineData(1), InlineData(4)]
    public async Task Nothing_is_claimed_ahead_of_handlers_that_take_their_time(int concurrency)
    {
        var (handled, claimed) = (0, new ConcurrentBag<int>());
        TestEngine? own = null;
        await using var engine = Engine(concurrency, () =>
        {
            claimed.Add(Store(own!).Running);
            own!.Time.Advance(TimeSpan.FromMilliseconds(100));
            Interlocked.Increment(ref handled);
            return Task.CompletedTask;
        });
        own = engine;
        var (worker, _) = await StartAsync(engine, Count);

        await Until.TrueAsync(() => Volatile.Read(ref handled) == Count);
        await worker.StopAsync(Cancel);

        Assert.All(claimed, running => Assert.InRange(running, 1, concurrency));
    }

    [Theory, InlineData(60_000, 1000), InlineData(3000, 1000), InlineData(1500, 500)]
    public async Task A_claim_waits_for_its_start_a_second_at_most_and_no_longer_than_a_third_of_its_lease(int lease, int longest)
    {
        var time = new FakeTimeProvider();
        using var slots = new AttemptSlots(
            Options.Create(new KnowrithmEventsOptions { Concurrency = 1, Lease = TimeSpan.FromMilliseconds(lease) }), time);
        using var first = await slots.EnterAsync(Cancel);
        var second = slots.EnterAsync(Cancel);

        time.Advance(TimeSpan.FromMilliseconds(longest - 1));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null(await second);
    }

    [Fact]
    public async Task What_cannot_start_within_a_second_is_given_back_and_its_attempt_does_not_count()
    {
        var (started, leaves) = (0, new TaskCompletionSource());
        await using var engine = Engine(1, () => Interlocked.Increment(ref started) > 3 ? leaves.Task : Task.CompletedTask);
        var (worker, store) = await StartAsync(engine, Count);
        await Until.TrueAsync(() => Volatile.Read(ref started) == 4 && store.Running > 10);

        await Until.TrueAsync(() =>
        {
            engine.Time.Advance(TimeSpan.FromMilliseconds(100));
            return store.Running == 1;
        });

        Assert.Equal(4, started);
        await AssertUncountedAsync(store, Count - 4);
        leaves.SetResult();
        await worker.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_host_that_stops_starts_nothing_more_and_gives_back_what_it_claimed_ahead()
    {
        var (started, leaves) = (0, new TaskCompletionSource());
        await using var engine = Engine(1, () => Interlocked.Increment(ref started) > 3 ? leaves.Task : Task.CompletedTask);
        var (worker, store) = await StartAsync(engine, Count);
        await Until.TrueAsync(() => Volatile.Read(ref started) == 4 && store.Running > 10);

        var stopping = worker.StopAsync(Cancel);
        leaves.SetResult();
        await stopping;

        Assert.Equal((4, 0), (started, store.Running));
        await AssertUncountedAsync(store, Count - 4);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_handler_that_is_paused_starts_with_nothing_that_was_claimed_before(bool isPausedByOperator)
    {
        var (started, waits, leaves) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        TestEngine? own = null;
        await using var engine = Engine(1, async () =>
        {
            if (Interlocked.Increment(ref started) <= 3) return;
            waits.SetResult();
            await leaves.Task;
            own!.Time.Advance(TimeSpan.FromMilliseconds(1));
            if (isPausedByOperator) await own.Operations.PauseAsync("a", "maintenance", Cancel);
            else throw new PauseHandlerException("The credential was revoked.");
        });
        own = engine;
        var (worker, store) = await StartAsync(engine, Count);
        await waits.Task;
        await Until.TrueAsync(() => store.Running > 10);

        leaves.SetResult();
        await Until.TrueAsync(() => store.Running == 0);
        await worker.StopAsync(Cancel);

        Assert.Equal(4, started);
        await engine.Operations.ResumeAsync("a", Cancel);
        await AssertUncountedAsync(store, isPausedByOperator ? Count - 4 : Count - 3);
    }

    private static TestEngine Engine(int concurrency, Func<Task> handle) => new(
        builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", (_, _, _) => handle());
        },
        options: options => (options.Concurrency, options.HandlerTimeout, options.Lease) = (concurrency, TimeSpan.FromDays(1), TimeSpan.FromDays(1)));

    private static TestStore Store(TestEngine engine) => (TestStore)engine.Services.GetRequiredService<IEventStore>();

    private static async Task<(EventWorker Worker, TestStore Store)> StartAsync(TestEngine engine, int count)
    {
        for (var i = 0; i < count; i++) await engine.ReceiveAsync(TestEngine.Lead($"lead_{i}"));
        var worker = engine.Services.GetRequiredService<EventWorker>();
        await worker.StartAsync(Cancel);
        return (worker, Store(engine));
    }

    private static async Task AssertUncountedAsync(TestStore store, int count)
    {
        var claims = await store.ClaimAsync(new() { Owner = new("test", ""), Handlers = ["a"], Count = 2 * Count, Lease = TimeSpan.FromMinutes(1) }, Cancel);
        Assert.Equal(count, claims.Count);
        Assert.All(claims, static claim => Assert.Equal(1, claim.Attempt));
    }
}
