using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The registration of the webhook receiver.</summary>
public static class KnowrithmWebhooksServiceCollectionExtensions
{
    /// <summary>
    /// Adds the event engine and what <c>MapKnowrithmWebhooks</c> needs. Settings: code, over the configuration section <c>Knowrithm:Webhooks</c>;
    /// checked when the host starts, which fails without a secret. How events are handled: the section <c>Knowrithm:Events</c>, or
    /// <c>services.Configure&lt;KnowrithmEventsOptions&gt;</c>. Adding it twice changes nothing but the settings.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    /// <returns>The builder to add handlers and a store to. Without a store events are handled inside the request, and remembered in memory only.</returns>
    public static KnowrithmEventsBuilder AddKnowrithmWebhooks(this IServiceCollection services, Action<WebhookReceiverOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = services.AddKnowrithmEvents();
        if (configure is not null) services.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookReceiverOptions>, SecretsRequired>());
        services.TryAddSingleton<WebhookEndpoint>();
        services.AddKnowrithmDashboard();
        return builder;
    }
}
