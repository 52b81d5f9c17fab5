using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>An application with the engine in it, without a host: the test says when due events run.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    public const string Secret = "whsec_test";

    private readonly ServiceProvider _services;

    public TestEngine(Action<KnowrithmEventsBuilder> handlers, FakeTimeProvider? time = null, Action<KnowrithmEventsOptions>? options = null,
        Action<IServiceCollection>? configure = null)
    {
        Time = time ?? new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time);
        services.Configure<WebhookReceiverOptions>(static receiver => receiver.Secrets = [Secret]);
        handlers(services.AddKnowrithmEvents(settings =>
        {
            settings.Application = "test";
            options?.Invoke(settings);
        }));
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _services;

    public IEventOperations Operations => _services.GetRequiredService<IEventOperations>();

    public IEventProcessor Processor => _services.GetRequiredService<IEventProcessor>();

    public Task<EventHealthReport> HealthAsync() => _services.GetRequiredService<IEventHealth>().CheckAsync(TestContext.Current.CancellationToken);

    /// <summary>A store that is as durable as the test: it says so, so that deliveries are stored and not handled at once.</summary>
    public static void Durable(KnowrithmEventsBuilder builder) =>
        builder.UseStore(static services => new TestStore(new MemoryEventStore(services.GetRequiredService<TimeProvider>())));

    public static WebhookDelivery Lead(string id = "lead_1", string type = "lead.updated", int version = 1) =>
        WebhookSigner.Create(Secret, new(type), JsonSerializer.SerializeToElement(new { id, version }),
            timestamp: DateTimeOffset.UnixEpoch.AddSeconds(version));

    public async Task<int> ReceiveAsync(WebhookDelivery delivery) => (await _services.GetRequiredService<IWebhookReceiver>().ReceiveAsync(
        new() { Body = delivery.Body, Signatures = [delivery.Signature], RequestId = delivery.Headers["X-Knowrithm-Request-Id"] },
            TestContext.Current.CancellationToken)).StatusCode;

    public Task<int> RunDueAsync() => Processor.RunDueAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

    /// <summary>Runs whatever becomes due within a time.</summary>
    public async Task<int> RunForAsync(TimeSpan time, TimeSpan step)
    {
        var count = 0;
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Time.Advance(step);
            count += await RunDueAsync();
        }
        return count;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
