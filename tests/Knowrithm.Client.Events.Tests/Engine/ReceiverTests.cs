using System.Text;
using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

public sealed class ReceiverTests
{
    [Fact]
    public async Task Without_a_store_events_are_handled_inside_the_request_and_what_fails_is_handled_when_it_is_delivered_again()
    {
        var (good, bad, fails) = (0, 0, true);
        await using var engine = new TestEngine(builder => builder
            .AddHandler<LeadUpdated>((_, _, _) => Task.FromResult(good++))
            .AddHandler<LeadUpdated>("bad", (_, _, _) =>
            {
                bad++;
                return fails ? throw new IOException("x") : Task.CompletedTask;
            }));

        Assert.Equal(500, await engine.ReceiveAsync(TestEngine.Lead()));
        for (var i = 0; i < 20; i++) Assert.Equal(500, await engine.ReceiveAsync(TestEngine.Lead()));
        engine.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await engine.RunDueAsync());
        fails = false;
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));

        Assert.Equal((1, 22), (good, bad));
    }

    [Fact]
    public async Task Of_two_deliveries_at_once_one_is_handled_and_the_other_comes_again()
    {
        var (enters, leaves) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var engine = new TestEngine(builder => builder.AddHandler<LeadUpdated>((_, _, _) =>
        {
            enters.SetResult();
            return leaves.Task;
        }));

        var first = engine.ReceiveAsync(TestEngine.Lead());
        await enters.Task;
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
        leaves.SetResult();

        Assert.Equal(200, await first);
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));
    }

    [Fact]
    public async Task Without_a_store_a_handler_that_paused_itself_or_was_paused_keeps_its_events_coming_again()
    {
        var (runs, revoked) = (0, true);
        await using var engine = new TestEngine(builder => builder.AddHandler<LeadUpdated>("crm", (_, _, _) =>
        {
            runs++;
            return revoked ? throw new PauseHandlerException("revoked") : Task.CompletedTask;
        }));

        Assert.Equal(500, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead("another")));
        Assert.Equal(1, runs);
        Assert.Equal(EventHealthState.Degraded, (await engine.HealthAsync()).State);
        engine.Time.Advance(TimeSpan.FromMinutes(5));
        revoked = false;
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead("another")));

        await engine.Operations.PauseAsync("crm", "maintenance", TestContext.Current.CancellationToken);
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead("third")));
        await engine.Operations.ResumeAsync("crm", TestContext.Current.CancellationToken);
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead("third")));
        Assert.Equal(4, runs);
    }

    [Fact]
    public async Task Without_a_store_a_handler_whose_time_is_over_has_failed_and_runs_again_when_delivered_again()
    {
        var (waits, runs) = (new TaskCompletionSource(), 0);
        await using var engine = new TestEngine(
            builder => builder.AddHandler<LeadUpdated>(async (_, _, token) =>
            {
                if (++runs > 1) return;
                var cancelled = new TaskCompletionSource();
                await using var registration = token.Register(cancelled.SetResult);
                waits.SetResult();
                await cancelled.Task;
                token.ThrowIfCancellationRequested();
            }),
            options: static options => options.HandlerTimeout = TimeSpan.FromMinutes(1));

        var first = engine.ReceiveAsync(TestEngine.Lead());
        await waits.Task;
        while (!first.IsCompleted)
        {
            engine.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(500, await first);
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Failures_do_not_push_out_what_was_handled()
    {
        var runs = 0;
        await using var engine = new TestEngine(builder => builder
            .UseStore(static services => new MemoryEventStore(services.GetRequiredService<TimeProvider>(), maxRemembered: 3))
            .AddHandler<LeadUpdated>((lead, _, _) => lead.Lead.Id == "fails" ? throw new IOException("x") : Task.FromResult(runs++)));
        await engine.ReceiveAsync(TestEngine.Lead());

        for (var i = 0; i < 20; i++) await engine.ReceiveAsync(TestEngine.Lead("fails"));
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_store_that_is_away_or_full_gets_503_and_health_says_so_until_it_is_back()
    {
        var handled = 0;
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", (_, _, _) => Task.FromResult(handled++));
        });
        var store = (TestStore)engine.Services.GetRequiredService<IEventStore>();

        store.Fault = new TimeoutException("away");
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(EventHealthState.Unhealthy, (await engine.HealthAsync()).State);
        (store.Fault, store.AppendFault) = (null, new IOException("disk full"));
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
        store.AppendFault = null;
        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(200, await engine.ReceiveAsync(TestEngine.Lead()));

        await engine.RunDueAsync();
        Assert.Equal(1, handled);
        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);
    }

    public static TheoryData<string, byte[], string?[], int> Refusals => new()
    {
        { "no signature", TestEngine.Lead().Body.ToArray(), [], 403 },
        { "no signature, but a header", TestEngine.Lead().Body.ToArray(), [null], 403 },
        { "two", TestEngine.Lead().Body.ToArray(), [TestEngine.Lead().Signature, TestEngine.Lead().Signature], 403 },
        { "another's", TestEngine.Lead().Body.ToArray(), [TestEngine.Lead("other").Signature], 403 },
        { "not an event", "[]"u8.ToArray(), [WebhookSignature.Compute("[]"u8, TestEngine.Secret)], 400 },
        { "too large", new byte[2_000_000], [null], 413 },
        { "good", TestEngine.Lead().Body.ToArray(), [TestEngine.Lead().Signature], 200 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_delivery_is_responded_to_by_what_it_is(string what, byte[] body, string?[] signatures, int expected)
    {
        await using var engine = new TestEngine(static builder => builder.AddFallback("all", static (_, _, _) => Task.CompletedTask));

        var receipt = await engine.Services.GetRequiredService<IWebhookReceiver>()
            .ReceiveAsync(new() { Body = body, Signatures = signatures }, TestContext.Current.CancellationToken);

        Assert.True(expected == receipt.StatusCode, $"{what}: {receipt}");
        Assert.Equal(expected == 200, receipt.Reason is null);
    }

    public static TheoryData<string> Types =>
        new(typeof(WebhookEventType).GetProperties().Where(static one => one.PropertyType == typeof(WebhookEventType))
            .Select(static one => one.GetValue(null)!.ToString()!));

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_event_that_names_no_resource_is_stored_and_handled_as_any_other(string type)
    {
        var problems = new List<string?>();
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddFallback("all", (one, _, _) =>
            {
                problems.Add(one.DataProblem);
                return Task.CompletedTask;
            });
        });
        var delivery = WebhookSigner.Create(TestEngine.Secret, new(type), JsonSerializer.SerializeToElement(new { version = 1 }));

        Assert.Equal(202, await engine.ReceiveAsync(delivery));
        Assert.Equal(200, await engine.ReceiveAsync(delivery));

        Assert.Equal(1, await engine.RunDueAsync());
        Assert.NotNull(Assert.Single(problems));
    }

    [Fact]
    public async Task Bodies_and_errors_are_encrypted_at_rest()
    {
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", static (lead, _, _) => throw new DeadLetterException($"refused {lead.Lead.Id}"));
            },
            configure: static services => services.AddSingleton<IEventBodyProtector, Mirror>());
        await engine.ReceiveAsync(TestEngine.Lead("secret_lead"));
        await engine.RunDueAsync();

        var stored = Assert.Single(await engine.Services.GetRequiredService<IEventStore>()
            .ListDeadLettersAsync(new("test", ""), new(), null, 10, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("secret_lead", Encoding.UTF8.GetString(stored.Event.Body.Span) + stored.Error.Text, StringComparison.Ordinal);
        var readable = Assert.Single(await engine.Operations.ListDeadLettersAsync(cancellationToken: TestContext.Current.CancellationToken).CollectAsync());
        Assert.Equal("refused secret_lead", readable.Error.Text);
        Assert.Contains("secret_lead", Encoding.UTF8.GetString(readable.Event.Body.Span), StringComparison.Ordinal);
    }

    private sealed class Mirror : IEventBodyProtector
    {
        public byte[] Protect(ReadOnlySpan<byte> plain) => [.. plain.ToArray().Select(static one => (byte)~one)];

        public byte[] Unprotect(ReadOnlySpan<byte> encrypted) => Protect(encrypted);
    }
}
