using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Health checks for Knowrithm's client and for the webhook receiver.</summary>
public static class KnowrithmHealthChecksBuilderExtensions
{
    /// <summary>Asks Knowrithm whether it is up, through the registered <see cref="IKnowrithmClient"/>; no credentials are sent.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What a failure is reported as; null for unhealthy.</param>
    /// <param name="tags">Tags to select it by.</param>
    /// <param name="timeout">How long to wait for an answer; null for ten seconds.</param>
    public static IHealthChecksBuilder AddKnowrithmClient(
        this IHealthChecksBuilder builder, string name = "knowrithm", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(name, static services => new ClientHealthCheck(services.GetRequiredService<IKnowrithmClient>()), failureStatus, tags, timeout ?? TimeSpan.FromSeconds(10)));
    }

    /// <summary>Asks the webhook inbox, and the queue if there is one, whether it is available. Dead letters in the queue are reported as degraded.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What a failure is reported as; null for unhealthy.</param>
    /// <param name="tags">Tags to select it by.</param>
    /// <param name="timeout">How long to wait for an answer; null for ten seconds.</param>
    public static IHealthChecksBuilder AddKnowrithmWebhooks(
        this IHealthChecksBuilder builder, string name = "knowrithm-webhooks", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(
            name, static services => new InboxHealthCheck(services.GetRequiredService<IWebhookInbox>(), services.GetService<IWebhookQueue>()), failureStatus, tags, timeout ?? TimeSpan.FromSeconds(10)));
    }
}
