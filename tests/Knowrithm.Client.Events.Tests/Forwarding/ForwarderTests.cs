using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What a forwarder does, and what the delivery gets for it.</summary>
public sealed class ForwarderTests
{
    private const string Sender = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Failures => new(Faults.Keys);

    private static Dictionary<string, Func<CancellationToken, ValueTask>> Faults { get; } = new()
    {
        ["throws before it waits"] = static _ => throw new IOException("The broker is away."),
        ["throws IOException"] = static _ => After(new IOException("The broker is away.")),
        ["throws TimeoutException"] = static _ => After(new TimeoutException("no confirm")),
        ["throws OperationCanceledException"] = static _ => After(new OperationCanceledException()),
        ["throws TaskCanceledException of TimeoutException"] = static _ => After(new TaskCanceledException("x", new TimeoutException())),
        ["throws OperationCanceledException of its token"] = static token => After(new OperationCanceledException(token)),
        ["throws ObjectDisposedException"] = static _ => After(new ObjectDisposedException("connection")),
        ["throws AggregateException"] = static _ => After(new AggregateException(new IOException("x"))),
        ["throws NotSupportedException"] = static _ => After(new NotSupportedException("x")),
        ["throws JsonException"] = static _ => After(new JsonException("x")),
        ["throws WebhookFormatException"] = static _ => After(new WebhookFormatException("x")),
        ["throws DeadLetterException, which is a handler's"] = static _ => After(new DeadLetterException("x")),
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_forwarder_that_fails_gets_the_delivery_503_and_health_says_so_until_one_is_forwarded(string what)
    {
        var fails = true;
        await using var engine = new TestEngine(builder => builder.ForwardTo((_, _, token) => fails ? Faults[what](token) : default));

        Assert.Equal((503, TimeSpan.FromSeconds(5)), await ReceiveAsync(engine));
        var report = await engine.HealthAsync();
        Assert.Equal((EventHealthState.Unhealthy, "The last delivery could not be forwarded."), (report.State, Assert.Single(report.Problems)));
        Assert.NotNull(report.Error);
        fails = false;
        Assert.Equal((202, null), await ReceiveAsync(engine));

        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);
    }

    [Theory]
    [InlineData("heeds its token")]
    [InlineData("ignores its token")]
    [InlineData("throws in a callback of its token")]
    public async Task A_forwarder_that_hangs_gets_the_delivery_503_when_the_time_is_over_and_keeps_its_scope_until_it_ends(string what)
    {
        var (entered, ends, disposed) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var engine = new TestEngine(
            builder => builder.ForwardTo(async (_, services, token) =>
            {
                services.GetRequiredService<Ending>().Disposed = disposed;
                if (what.StartsWith("throws", StringComparison.Ordinal)) token.Register(static () => throw new IOException("callback"));
                entered.SetResult();
                await (what.StartsWith("heeds", StringComparison.Ordinal) ? ends.Task.WaitAsync(token) : ends.Task);
            }),
            options: static options => options.AppendTimeout = TimeSpan.FromSeconds(3),
            configure: static services => services.AddScoped<Ending>());

        var delivery = ReceiveAsync(engine);
        await entered.Task;
        Assert.False(delivery.IsCompleted);
        engine.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((503, TimeSpan.FromSeconds(5)), await delivery);
        var error = Assert.IsType<TimeoutException>((await engine.HealthAsync()).Error);
        Assert.Equal("The forwarder did not respond within 00:00:03.", error.Message);
        Assert.Equal(what.StartsWith("heeds", StringComparison.Ordinal), disposed.Task.IsCompleted);
        ends.SetException(new IOException("too late"));
        await disposed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    [Fact]
    public async Task A_host_that_stops_gets_503_for_what_is_being_forwarded()
    {
        using var stopping = new CancellationTokenSource();
        var entered = new TaskCompletionSource();
        await using var engine = new TestEngine(builder => builder.ForwardTo(async (_, _, token) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
        }));

        var delivery = ReceiveAsync(engine, cancellationToken: stopping.Token);
        await entered.Task;
        await stopping.CancelAsync();

        Assert.Equal(503, (await delivery).StatusCode);
    }

    [Fact]
    public async Task A_container_that_is_gone_gets_503()
    {
        var engine = new TestEngine(static builder => builder.ForwardTo(static (_, _, _) => default));
        var receiver = engine.Services.GetRequiredService<IWebhookReceiver>();
        await engine.DisposeAsync();
        var delivery = TestEngine.Lead();

        Assert.Equal(503, (await receiver.ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] }, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_class_is_created_for_each_delivery_and_disposed_of_after_it_unless_it_is_registered_otherwise(bool isSingleton)
    {
        var life = new List<string>();
        await using (var engine = new TestEngine(
            static builder => builder.ForwardTo<Forwarder>(),
            configure: services =>
            {
                services.AddSingleton(life);
                if (isSingleton) services.AddSingleton<Forwarder>();
            }))
        {
            Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead(version: 1)));
            Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead(version: 2)));
        }

        string[] expected = isSingleton ? ["created", "forwards", "forwards", "disposed"]
            : ["created", "forwards", "disposed", "created", "forwards", "disposed"];
        Assert.Equal(expected, life);
    }

    [Fact]
    public async Task A_scope_that_cannot_be_ended_gets_503_because_what_it_was_to_flush_may_be_missing()
    {
        await using var engine = new TestEngine(
            static builder => builder.ForwardTo(static (_, services, _) =>
            {
                services.GetRequiredService<Outbox>();
                return default;
            }),
            configure: static services => services.AddScoped<Outbox>());

        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
    }

    public static TheoryData<string> Types =>
        [.. typeof(WebhookEventType).GetProperties().Where(static one => one.PropertyType == typeof(WebhookEventType))
            .Select(static one => one.GetValue(null)!.ToString()!), "moon.landed"];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_forwarder_gets_what_a_store_would_have_and_the_same_again_for_a_redelivery(string type)
    {
        var stored = new List<StoredEvent>();
        await using var storing = new TestEngine(builder => builder.UseStore(services =>
            new TestStore(new MemoryEventStore(services.GetRequiredService<TimeProvider>())) { IsAwayFor = one => Keep(stored, one) }));
        var forwarded = new List<ForwardedEvent>();
        await using var engine = new TestEngine(
            builder => builder.ForwardTo((one, _, _) =>
            {
                forwarded.Add(one);
                return default;
            }),
            configure: static services => services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
                .AddSingleton<IEventBodyProtector, Reversed>());
        var (first, second) = (Delivery(type, 1), Delivery(type, 2));

        await storing.ReceiveAsync(first);
        Assert.Equal((202, null), await ReceiveAsync(engine, first));
        Assert.Equal((202, null), await ReceiveAsync(engine, second));

        var expected = Assert.Single(stored);
        Assert.All(forwarded, one => Assert.Equal((expected.Key, expected.Subject), (one.Key, one.Subject)));
        Assert.Matches("^[0-9a-f]{64}$", expected.Key);
        Assert.Equal([first.Body.ToArray(), second.Body.ToArray()], forwarded.Select(static one => one.Body.ToArray()));
        Assert.All(forwarded, one => Assert.Equal(KnowrithmEvent.Parse(one.Body.Span).GetType(), one.Event.GetType()));
        Assert.Equal((first.Headers["X-Knowrithm-Request-Id"], Sender), (forwarded[0].RequestId, forwarded[0].SenderTrace));
        Assert.Equal($"{type} {expected.Key}", forwarded[0].ToString());
    }

    [Theory]
    [MemberData(nameof(ReceiverTests.Refusals), MemberType = typeof(ReceiverTests))]
    public async Task Nothing_is_forwarded_that_is_not_verified(string what, byte[] body, string?[] signatures, int expected)
    {
        var count = 0;
        await using var engine = new TestEngine(builder => builder.ForwardTo((_, _, _) =>
        {
            count++;
            return default;
        }));

        var receipt = await engine.Services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = body, Signatures = signatures }, Cancel);

        Assert.True((expected == 200 ? 202 : expected) == receipt.StatusCode, $"{what}: {receipt}");
        Assert.Equal(expected == 200 ? 1 : 0, count);
    }

    private static async Task<(int StatusCode, TimeSpan? RetryAfter)> ReceiveAsync(
        TestEngine engine, WebhookDelivery? delivery = null, CancellationToken cancellationToken = default)
    {
        delivery ??= TestEngine.Lead();
        var receipt = await engine.Services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(
            new()
            {
                Body = delivery.Body,
                Signatures = [delivery.Signature],
                RequestId = delivery.Headers["X-Knowrithm-Request-Id"],
                TraceParent = Sender,
            },
            cancellationToken);
        Assert.Null(receipt.Reason);
        return (receipt.StatusCode, receipt.RetryAfter);
    }

    private static WebhookDelivery Delivery(string type, int attempt) =>
        WebhookSigner.Create(TestEngine.Secret, new(type), JsonSerializer.SerializeToElement(new { id = "id_1", conversation_id = "conversation_1" }), attempt,
            DateTimeOffset.UnixEpoch);

    private static bool Keep(List<StoredEvent> stored, StoredEvent one)
    {
        stored.Add(one);
        return false;
    }

    private static async ValueTask After(Exception error)
    {
        await Task.Yield();
        throw error;
    }

    private sealed class Ending : IDisposable
    {
        public TaskCompletionSource? Disposed { get; set; }

        public void Dispose() => Disposed?.SetResult();
    }

    private sealed class Outbox : IDisposable
    {
        public void Dispose() => throw new IOException("The last message could not be flushed.");
    }

    private sealed class Forwarder : IEventForwarder, IDisposable
    {
        private readonly List<string> _life;

        public Forwarder(List<string> life)
        {
            _life = life;
            life.Add("created");
        }

        public ValueTask ForwardAsync(ForwardedEvent forwarded, CancellationToken cancellationToken)
        {
            _life.Add("forwards");
            return default;
        }

        public void Dispose() => _life.Add("disposed");
    }

    private sealed class Reversed : IEventBodyProtector
    {
        public byte[] Protect(ReadOnlySpan<byte> plain) => [.. plain.ToArray().Select(static one => (byte)~one)];

        public byte[] Unprotect(ReadOnlySpan<byte> encrypted) => Protect(encrypted);
    }
}
