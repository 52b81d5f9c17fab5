using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the webhook receiver into a container.</summary>
public static class KnowrithmWebhooksServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <c>MapKnowrithmWebhooks</c> needs. Settings: code, over the configuration section <c>Knowrithm:Webhooks</c>; checked when the host starts, which fails without a secret.
    /// Handled events are remembered in memory. Adding it twice changes nothing but the settings.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmWebhooksBuilder AddKnowrithmWebhooks(this IServiceCollection services, Action<KnowrithmWebhooksOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.Configure(configure);
        if (!services.Any(static service => service.ServiceType == typeof(WebhookEndpoint))) AddOnce(services);
        return new KnowrithmWebhooksBuilder(services);
    }

    private static void AddOnce(IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.AddOptionsWithValidateOnStart<KnowrithmWebhooksOptions>();
        services.AddSingleton<IValidateOptions<KnowrithmWebhooksOptions>, WebhooksOptionsValidator>();
        // Before the user's code, whatever the order of the calls: code wins over configuration.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KnowrithmWebhooksOptions>, WebhooksOptionsBinding>());
        services.AddSingleton<IOptionsChangeTokenSource<KnowrithmWebhooksOptions>, WebhooksOptionsBinding>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWebhookInbox, MemoryInbox>();
        services.AddSingleton<WebhookSettings>();
        services.AddSingleton<WebhookTelemetry>();
        services.AddSingleton<HandlerTable>();
        services.AddSingleton<IWebhookProcessor, WebhookProcessor>();
        services.AddSingleton<WebhookEndpoint>();
    }
}
