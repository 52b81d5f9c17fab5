using Knowrithm.Client.Events;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The registration of the event engine.</summary>
public static class KnowrithmEventsServiceCollectionExtensions
{
    /// <summary>
    /// Adds handlers of Knowrithm's events, in any host. Settings: code over the configuration sections <c>Knowrithm:Events</c> and
    /// <c>Knowrithm:Webhooks</c>. Without a store, events are remembered in this process only. Adding it twice changes nothing but the settings.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmEventsBuilder AddKnowrithmEvents(this IServiceCollection services, Action<KnowrithmEventsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.Configure(configure);
        if (!services.Any(static service => service.ServiceType == typeof(EventPump))) AddOnce(services);
        return new(services);
    }

    private static void AddOnce(IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.AddOptions();
        services.AddOptionsWithValidateOnStart<KnowrithmEventsOptions>();
        services.AddSingleton<IValidateOptions<KnowrithmEventsOptions>, EventsOptionsValidator>();
        services.AddOptionsWithValidateOnStart<WebhookReceiverOptions>();
        services.AddSingleton<IValidateOptions<WebhookReceiverOptions>, WebhookReceiverOptionsValidator>();
        services.AddSingleton<IOptionsChangeTokenSource<WebhookReceiverOptions>>(static p => new EventsOptionsBinding(p.GetService<IConfiguration>()));
        // Before the user's code, whatever the order of the calls: code wins over configuration.
        services.Insert(0, ServiceDescriptor
            .Singleton<IConfigureOptions<KnowrithmEventsOptions>>(static p => new EventsOptionsBinding(p.GetService<IConfiguration>())));
        services.Insert(0, ServiceDescriptor
            .Singleton<IConfigureOptions<WebhookReceiverOptions>>(static p => new EventsOptionsBinding(p.GetService<IConfiguration>())));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static p => p.GetService<EventForwarding>() is { } forwarding
            ? new ForwardingEventStore(forwarding, p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<TimeProvider>())
            : (IEventStore)new MemoryEventStore(p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static p => ChangeStore(p.GetRequiredService<IEventStore>()));
        services.AddSingleton<HandlerCatalog>();
        services.AddSingleton(static p => new BodyCodec(Protector(p)));
        services.AddSingleton<EventSignal>();
        services.AddSingleton<RunningAttempts>();
        services.AddSingleton<AttemptSlots>();
        services.AddSingleton<EventsTelemetry>();
        services.AddSingleton<EventGauges>();
        services.AddSingleton<EventPump>();
        services.AddSingleton<RetryPolicy>();
        services.AddSingleton<LeaseKeeper>();
        services.AddSingleton<AttemptRecorder>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<IEventProcessor, EventProcessor>();
        services.AddSingleton<IEventOperations, EventOperations>();
        services.AddSingleton(static p => new EventMemory(
            p.GetRequiredService<IChangeStore>(), p.GetRequiredService<BodyCodec>(), p.GetRequiredService<EventPump>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEventHealth, EventHealth>();
        services.AddSingleton<WebhookSettings>();
        services.AddSingleton<IWebhookReceiver, WebhookReceiver>();
        services.AddSingleton<EventWorker>();
        services.AddHostedService(static p => p.GetRequiredService<EventWorker>());
    }

    private static IChangeStore ChangeStore(IEventStore store) => store as IChangeStore ?? throw new InvalidOperationException(
        store is ForwardingEventStore ? "The change feed needs a store, and events are forwarded to a message bus: "
            + "add it where the bus's handlers are, or leave it out."
        : $"The store {store.GetType().Name.Split('`')[0]} does not implement IChangeStore, so it cannot keep what the change feed knows. Use UseSqlite, "
        + "UseEntityFrameworkCore or UseRedis, implement IChangeStore in it, or register one as a service.");

    private static IEventBodyProtector? Protector(IServiceProvider services) =>
        services.GetRequiredService<IEventStore>() is ForwardingEventStore ? null : services.GetService<IEventBodyProtector>() ?? DataProtection(services);

    // What is not stored needs no encryption.
    private static DataProtectionBodyProtector? DataProtection(IServiceProvider services) =>
        services.GetRequiredService<IEventStore>().IsDurable && services.GetRequiredService<IOptions<KnowrithmEventsOptions>>().Value.UseDataProtection
        && services.GetService<IDataProtectionProvider>() is { } provider ? new(provider) : null;
}
