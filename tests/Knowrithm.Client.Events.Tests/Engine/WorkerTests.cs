using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Knowrithm.Client.Events.Tests;

public sealed class WorkerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_durable_store_a_function_without_a_name_does_not_start()
    {
        await using var engine = new TestEngine(static builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>(static (_, _, _) => Task.CompletedTask);
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.Services.GetRequiredService<EventWorker>().StartAsync(Cancel));

        Assert.Contains("AddHandler<LeadUpdated>(\"name\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_host_runs_events_run_as_they_come_and_the_next_of_a_subject_as_soon_as_it_may()
    {
        var done = new TaskCompletionSource();
        var seen = new List<int>();
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", async (lead, _, _) =>
            {
                await Task.Yield();
                lock (seen) seen.Add(lead.Data.GetProperty("version").GetInt32());
                if (seen.Count == 20) done.SetResult();
            });
        });
        var worker = engine.Services.GetRequiredService<EventWorker>();
        await worker.StartAsync(Cancel);

        for (var i = 0; i < 20; i++) Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead(version: i)));
        await done.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        await worker.StopAsync(Cancel);

        Assert.Equal(Enumerable.Range(0, 20), seen);
    }

    [Fact]
    public async Task A_store_that_is_away_at_start_stops_nothing_and_all_goes_on_when_it_is_back()
    {
        var done = new TaskCompletionSource();
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", (_, _, _) =>
            {
                done.SetResult();
                return Task.CompletedTask;
            });
        });
        var store = (TestStore)engine.Services.GetRequiredService<IEventStore>();
        store.Fault = new TimeoutException("away");
        var worker = engine.Services.GetRequiredService<EventWorker>();
        await worker.StartAsync(Cancel);
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));

        store.Fault = null;
        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));
        while (!done.Task.IsCompleted)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, Cancel);
        }
        await worker.StopAsync(Cancel);
    }

    [Fact]
    public async Task Stopping_waits_for_what_runs_and_gives_the_rest_back_when_the_hosts_time_is_over()
    {
        var (enters, leaves) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", (_, _, _) =>
            {
                enters.TrySetResult();
                return leaves.Task;
            });
        });
        var worker = engine.Services.GetRequiredService<EventWorker>();
        await worker.StartAsync(Cancel);
        await engine.ReceiveAsync(TestEngine.Lead());
        await enters.Task;

        using var limit = new CancellationTokenSource();
        var stopping = worker.StopAsync(limit.Token);
        Assert.False(stopping.IsCompleted);
        await limit.CancelAsync();
        await stopping;

        // Given back at once, and not counted.
        var claim = Assert.Single(await engine.Services.GetRequiredService<IEventStore>()
            .ClaimAsync(new() { Owner = new("test", ""), Handlers = ["a"], Lease = TimeSpan.FromMinutes(1) }, Cancel));
        Assert.Equal(1, claim.Attempt);
        leaves.SetResult();
    }

    [Fact]
    public async Task A_handler_whose_time_is_over_has_failed_and_code_that_throws_at_its_token_ends_no_process()
    {
        var attempts = 0;
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", async (_, _, token) =>
                {
                    if (++attempts > 1) return;
                    token.Register(static () => throw new InvalidOperationException("own"));
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                });
            },
            options: static options => (options.HandlerTimeout, options.Lease) = (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)));
        await engine.ReceiveAsync(TestEngine.Lead());

        var running = engine.RunDueAsync();
        while (!running.IsCompleted)
        {
            engine.Time.Advance(TimeSpan.FromSeconds(61));
            await Task.Delay(1, Cancel);
        }
        engine.Time.Advance(TimeSpan.FromHours(1));
        await engine.RunDueAsync();

        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task Handlers_that_never_return_show_in_health()
    {
        var (enters, leaves) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", (_, _, _) =>
                {
                    enters.SetResult();
                    return leaves.Task;
                });
            },
            options: static options => options.Concurrency = 1);
        await engine.ReceiveAsync(TestEngine.Lead());
        await engine.ReceiveAsync(TestEngine.Lead("another"));
        var running = engine.RunDueAsync();
        await enters.Task;
        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);

        engine.Time.Advance(TimeSpan.FromMinutes(6));
        var report = await engine.HealthAsync();

        Assert.Equal(EventHealthState.Unhealthy, report.State);
        Assert.Contains(report.Problems, static problem => problem.Contains("did not end", StringComparison.Ordinal));
        enters = new();
        leaves.SetResult();
        await running;
    }

    [Fact]
    public async Task Rows_that_no_instance_claims_and_dead_letters_and_age_degrade_health()
    {
        await using var engine = new TestEngine(static builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", static (_, _, _) => throw new DeadLetterException("x"))
                .AddHandler<LeadCreated>("b", static (_, _, _) => Task.CompletedTask);
        });
        var store = engine.Services.GetRequiredService<IEventStore>();
        await store.RegisterAsync(new("test", ""), [new() { Name = "gone", EventTypes = ["lead.updated"] }], true, Cancel);
        await engine.ReceiveAsync(TestEngine.Lead());
        await engine.RunDueAsync();
        await engine.ReceiveAsync(TestEngine.Lead(type: "lead.created"));
        engine.Time.Advance(TimeSpan.FromMinutes(16));

        var report = await engine.HealthAsync();

        Assert.Equal(EventHealthState.Degraded, report.State);
        Assert.Contains(report.Problems, static problem => problem.Contains("wait for gone, which no running instance has", StringComparison.Ordinal));
        Assert.Contains(report.Problems, static problem => problem.Contains("a has 1 dead letters", StringComparison.Ordinal));
        Assert.Contains(report.Problems, static problem => problem.Contains("The oldest event for b", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_starts_and_stops_with_it()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "worker" });
        var done = new TaskCompletionSource<EventContext>();
        TestEngine.Durable(builder.Services.AddKnowrithmEvents().AddHandler<LeadUpdated>("a", (_, context, _) =>
        {
            done.SetResult(context);
            return Task.CompletedTask;
        }));
        builder.Services.Configure<WebhookReceiverOptions>(static options => options.Secrets = [TestEngine.Secret]);
        using var host = builder.Build();
        await host.StartAsync(Cancel);
        var delivery = TestEngine.Lead();

        var receipt = await host.Services.GetRequiredService<IWebhookReceiver>()
            .ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature], RequestId = "r1" }, Cancel);
        var context = await done.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        await host.StopAsync(Cancel);

        Assert.Equal((202, "a", 1, "r1", false), (receipt.StatusCode, context.Handler, context.Attempt, context.RequestId, context.NewerHandled));
        Assert.Equal(delivery.Body.ToArray(), context.Body.ToArray());
    }
}
