using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class RedisQueueTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private readonly string _prefix = redis.Prefix();

    [Fact]
    public async Task What_one_instance_accepts_any_may_handle_and_it_is_handled_once()
    {
        var runs = new ConcurrentQueue<string>();
        await using var accepting = await StartAsync(builder => Record(builder, runs), static options => options.Concurrency = 0);
        await using var handling = await StartAsync(builder => Record(builder, runs));

        Assert.Equal(202, await accepting.StatusAsync(Receiver.Lead("a")));
        Assert.Equal(200, await accepting.StatusAsync(Receiver.Lead("a", attempt: 2)));
        Assert.Equal(200, await handling.StatusAsync(Receiver.Lead("a", attempt: 3)));
        Assert.Equal(202, await handling.StatusAsync(Receiver.Lead("b")));
        await EmptyAsync(handling);

        Assert.Equal(["a", "b"], runs.Order());
    }

    [Fact]
    public async Task Of_deliveries_at_the_same_instant_to_two_instances_one_is_handled()
    {
        var runs = new ConcurrentQueue<string>();
        await using var one = await StartAsync(builder => Record(builder, runs));
        await using var two = await StartAsync(builder => Record(builder, runs));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : two).StatusAsync(Receiver.Lead($"lead_{i / 8}", attempt: i % 8))));
        await EmptyAsync(one);

        Assert.Equal(5, answers.Count(static answer => answer == 202));
        Assert.Equal(35, answers.Count(static answer => answer == 200));
        Assert.Equal(5, runs.Distinct().Count());
        Assert.Equal(5, runs.Count);
    }

    [Fact]
    public async Task What_fails_is_run_again_alone_until_it_works()
    {
        var (good, bad) = (0, new ConcurrentQueue<int>());
        await using var receiver = await StartAsync(builder => builder
            .AddHandler<LeadCreated>((_, context, _) =>
            {
                bad.Enqueue(context.Run);
                return bad.Count < 4 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
            })
            .AddHandler<LeadCreated>((_, _, _) => Task.FromResult(Interlocked.Increment(ref good))));

        Assert.Equal(202, await receiver.StatusAsync(Receiver.Lead()));
        await EmptyAsync(receiver);

        Assert.Equal([1, 2, 3, 4], bad);
        Assert.Equal(1, good);
        Assert.Empty(await DeadAsync(receiver));
    }

    [Fact]
    public async Task What_keeps_failing_can_be_listed_put_back_and_removed()
    {
        var (broken, good, bad) = (true, 0, 0);
        await using var receiver = await StartAsync(
            builder => builder
                .AddHandler<LeadCreated>((_, _, _) => Interlocked.Increment(ref bad) > 0 && broken ? throw new InvalidOperationException("the CRM is away") : Task.CompletedTask, "crm")
                .AddHandler<LeadCreated>((_, _, _) => Task.FromResult(Interlocked.Increment(ref good))),
            static options => options.MaxRuns = 3,
            static services => services.AddHealthChecks().AddKnowrithmWebhooks());
        var delivery = Receiver.Lead();

        await receiver.StatusAsync(delivery);
        await receiver.StatusAsync(Receiver.Lead("second"));
        await EmptyAsync(receiver);

        var letters = await DeadAsync(receiver);
        Assert.Equal(2, letters.Count);
        var letter = letters.Single(letter => letter.Body.Span.SequenceEqual(delivery.Body.Span));
        Assert.Equal((3, "crm", "InvalidOperationException: the CRM is away"), (letter.Runs, string.Join(',', letter.Handlers), letter.Error));
        Assert.Equal((KnowrithmEvent.Parse(delivery.Body.Span).DeduplicationKey, delivery.Headers["X-Knowrithm-Request-Id"]), (letter.Key, letter.RequestId));
        var health = await receiver.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal((HealthStatus.Degraded, 2L), (health.Status, health.Entries["knowrithm-webhooks"].Data["dead_letters"]));

        var dead = receiver.Services.GetRequiredService<IWebhookDeadLetters>();
        Assert.True(await dead.RemoveAsync(letters.Single(other => other != letter).Id));
        Assert.False(await dead.RemoveAsync("1-1"));
        Assert.False(await dead.PutBackAsync("1-1"));
        await Assert.ThrowsAsync<ArgumentException>(() => dead.PutBackAsync("-"));
        broken = false;
        Assert.Equal(1, await dead.PutBackAllAsync());
        await EmptyAsync(receiver);

        Assert.Empty(await DeadAsync(receiver));
        Assert.Equal((2, 7), (good, bad));
    }

    [Fact]
    public async Task What_no_run_would_mend_is_a_dead_letter_at_once_and_its_other_handlers_have_their_runs()
    {
        var (hopeless, flaky) = (0, 0);
        await using var receiver = await StartAsync(
            builder => builder
                .AddHandler<LeadCreated>((_, _, _) => Interlocked.Increment(ref hopeless) > 0 ? throw new NotSupportedException("refused") : Task.CompletedTask, "refused")
                .AddHandler<LeadCreated>((_, _, _) => Interlocked.Increment(ref flaky) < 3 ? throw new InvalidOperationException("away") : Task.CompletedTask, "flaky"),
            static options => (options.MaxRuns, options.GiveUp) = (1000, static (message, error) => message.Event is LeadCreated && error is NotSupportedException));

        await receiver.StatusAsync(Receiver.Lead());
        await EmptyAsync(receiver);

        var letter = Assert.Single(await DeadAsync(receiver));
        Assert.Equal(("refused", "NotSupportedException: refused"), (string.Join(',', letter.Handlers), letter.Error));
        Assert.Equal((3, 3), (hopeless, flaky));
    }

    [Fact]
    public async Task A_long_list_of_dead_letters_is_walked_to_its_end()
    {
        await using var receiver = await StartAsync(static builder => builder.AddFallback(static (_, _, _) => throw new InvalidOperationException()), static options => (options.MaxRuns, options.Concurrency) = (1, 64));
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => receiver.StatusAsync(Receiver.Lead($"{i}"))));
        await EmptyAsync(receiver);

        Assert.Equal(250, (await DeadAsync(receiver)).Select(static letter => letter.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_a_dead_instance_held_is_taken_over()
    {
        var runs = new ConcurrentQueue<string>();
        await using (var accepting = await StartAsync(builder => Record(builder, runs), static options => options.Concurrency = 0))
        {
            Assert.Equal(202, await accepting.StatusAsync(Receiver.Lead("held")));
            await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Server.Configuration);
            var database = connection.GetDatabase();
            await database.StreamCreateConsumerGroupAsync($"{{{_prefix}}}:stream", "handlers", "0");
            Assert.Single(await database.StreamReadGroupAsync($"{{{_prefix}}}:stream", "handlers", "dead", ">"));
        }
        await using var receiver = await StartAsync(builder => Record(builder, runs), static options => options.ClaimDuration = TimeSpan.FromMilliseconds(300));

        await EmptyAsync(receiver);

        Assert.Equal(["held"], runs);
    }

    [Fact]
    public async Task A_handler_that_runs_longer_than_a_claim_lasts_is_not_run_elsewhere()
    {
        var runs = 0;
        var leave = new TaskCompletionSource();
        void Handlers(KnowrithmWebhooksBuilder builder) => builder.AddHandler<LeadCreated>(async (@event, _, _) =>
        {
            if (@event.Lead.Id != "long") return;
            Interlocked.Increment(ref runs);
            await leave.Task;
        });
        await using var one = await StartAsync(Handlers, Short);
        await using var two = await StartAsync(Handlers, Short);
        await one.StatusAsync(Receiver.Lead("long"));

        // Others come and go for several times as long as a claim lasts: by the server's clock, not by ours.
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Server.Configuration);
        var server = connection.GetServers()[0];
        var until = await server.TimeAsync() + TimeSpan.FromMilliseconds(2000);
        for (var i = 0; await server.TimeAsync() < until; i++) await two.StatusAsync(Receiver.Lead($"short {i}"));
        Assert.Equal(1, runs);
        leave.SetResult();
        await EmptyAsync(one);

        Assert.Equal(1, runs);

        static void Short(KnowrithmWebhooksRedisOptions options) => options.ClaimDuration = TimeSpan.FromMilliseconds(500);
    }

    [Fact]
    public async Task A_handler_that_takes_its_process_with_it_ends_as_a_dead_letter()
    {
        await using var receiver = await StartAsync(static builder => builder.AddHandler<LeadCreated>(static (_, _, _) => throw new InvalidOperationException("never reached"), "killer"), static options => options.MaxRuns = 2);
        var delivery = Receiver.Lead();
        var inbox = receiver.Services.GetRequiredService<IWebhookInbox>();
        var key = KnowrithmEvent.Parse(delivery.Body.Span).DeduplicationKey;
        // As if it had been begun twice, and never come back.
        for (var run = 0; run < 2; run++) await inbox.FailAsync(await inbox.ClaimAsync(key, "killer", default), default);

        await receiver.StatusAsync(delivery);
        await EmptyAsync(receiver);

        Assert.DoesNotContain("never reached", Assert.Single(await DeadAsync(receiver)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_redis_deliveries_get_503_and_with_it_again_all_goes_on()
    {
        await using var server = new RedisServer();
        _ = redis.Server;
        await server.StartAsync();
        var runs = new ConcurrentQueue<string>();
        await using var receiver = await StartAsync(
            builder => Record(builder, runs), options => options.Configuration = server.Configuration, static services => services.AddHealthChecks().AddKnowrithmWebhooks());
        Assert.Equal(202, await receiver.StatusAsync(Receiver.Lead("before")));
        await server.KillAsync();

        using (var refused = await receiver.SendAsync(Receiver.Lead("while")))
            Assert.Equal((503, TimeSpan.FromSeconds(5)), ((int)refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal(HealthStatus.Unhealthy, (await receiver.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status);
        await server.StartAsync();
        for (var attempt = 2; await receiver.StatusAsync(Receiver.Lead("while", attempt)) == 503; attempt++) await Task.Delay(20);
        await EmptyAsync(receiver);

        Assert.Equal(["before", "while"], runs.Order());
    }

    [Fact]
    public async Task The_length_of_the_queue_is_told_by_state()
    {
        await using var receiver = await StartAsync(static builder => builder.AddHandler<LeadCreated>(static (_, _, _) => throw new InvalidOperationException()), static options => options.MaxRuns = 1);
        var told = new ConcurrentQueue<(object? State, long Length)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument.Name == "knowrithm.webhooks.queue.length" && ReferenceEquals(instrument.Meter.Scope, receiver.Services.GetRequiredService<IMeterFactory>())) me.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, length, tags, _) => told.Enqueue((tags[0].Value, length)));
        listener.Start();

        await receiver.StatusAsync(Receiver.Lead());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!told.Contains(("dead", 1)))
        {
            await Task.Delay(10, patience.Token);
            listener.RecordObservableInstruments();
        }

        Assert.Contains(("waiting", 0), told);
        Assert.Contains(("retrying", 0), told);
    }

    [Fact]
    public async Task Its_spans_are_linked_to_the_sender_and_to_the_instance_that_took_it_in()
    {
        const string sender = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Knowrithm.Client.Webhooks",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var receiver = await StartAsync(static builder => builder.AddHandler<LeadCreated>(static (_, _, _) => Task.CompletedTask));
        var delivery = Receiver.Lead("linked");
        var key = KnowrithmEvent.Parse(delivery.Body.Span).DeduplicationKey;

        Assert.Equal(202, await receiver.StatusAsync(delivery, static request => request.Headers.Add("traceparent", sender)));
        await EmptyAsync(receiver);

        var mine = spans.Where(span => Equals(span.GetTagItem("knowrithm.webhook.key"), key)).ToArray();
        var accept = Assert.Single(mine, static span => span.OperationName == "knowrithm.webhook accept");
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", Assert.Single(accept.Links).Context.TraceId.ToString());
        var process = Assert.Single(mine, static span => span.OperationName == "knowrithm.webhook process");
        Assert.Equal(["0af7651916cd43dd8448eb211c80319c", accept.TraceId.ToString()], process.Links.Select(static link => link.Context.TraceId.ToString()));
    }

    private static void Record(KnowrithmWebhooksBuilder builder, ConcurrentQueue<string> runs) => builder.AddHandler<LeadCreated>((@event, _, _) =>
    {
        runs.Enqueue(@event.Lead.Id);
        return Task.CompletedTask;
    });

    private Task<Receiver> StartAsync(Action<KnowrithmWebhooksBuilder> handlers, Action<KnowrithmWebhooksRedisOptions>? configure = null, Action<IServiceCollection>? services = null) => Receiver.StartAsync(
        builder => handlers(builder.UseRedisQueue(options =>
        {
            (options.Configuration, options.Prefix) = (redis.Server.Configuration, _prefix);
            (options.RetryDelay, options.PollInterval) = (TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20));
            configure?.Invoke(options);
        })),
        builder => services?.Invoke(builder.Services));

    private static async Task EmptyAsync(Receiver receiver)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var queue = receiver.Services.GetRequiredService<IWebhookQueue>();
        while (true)
        {
            try
            {
                if (await queue.GetLengthAsync(patience.Token) is { Waiting: 0, Retrying: 0 }) return;
            }
            catch (RedisException)
            {
            }
            await Task.Delay(10, patience.Token);
        }
    }

    private static async Task<List<WebhookDeadLetter>> DeadAsync(Receiver receiver)
    {
        var letters = new List<WebhookDeadLetter>();
        await foreach (var letter in receiver.Services.GetRequiredService<IWebhookDeadLetters>().ListAsync()) letters.Add(letter);
        return letters;
    }
}
