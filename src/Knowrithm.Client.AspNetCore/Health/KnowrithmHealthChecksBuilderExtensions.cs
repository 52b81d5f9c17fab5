using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The health checks for Knowrithm's client and for events.</summary>
public static class KnowrithmHealthChecksBuilderExtensions
{
    /// <summary>Checks that Knowrithm is up, through the registered <see cref="IKnowrithmClient"/>; no credentials are sent.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">The status to report instead of unhealthy; null for unhealthy.</param>
    /// <param name="tags">Tags to select it by.</param>
    /// <param name="timeout">How long to wait for a response; null for ten seconds.</param>
    public static IHealthChecksBuilder AddKnowrithmClient(
        this IHealthChecksBuilder builder, string name = "knowrithm", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(
            name, static services => new ClientHealthCheck(services.GetRequiredService<IKnowrithmClient>()),
            failureStatus, tags, timeout ?? TimeSpan.FromSeconds(10)));
    }

    /// <summary>
    /// Checks events with <see cref="IEventHealth"/>: unhealthy when the store cannot be written or every handler hangs; degraded when an event has
    /// been due for too long, a handler is paused, rows wait for a handler that no instance has, or dead letters wait.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">The status to report instead of unhealthy; null for unhealthy.</param>
    /// <param name="tags">Tags to select it by.</param>
    /// <param name="timeout">How long to wait for the store; null for ten seconds.</param>
    public static IHealthChecksBuilder AddKnowrithmEvents(
        this IHealthChecksBuilder builder, string name = "knowrithm-events", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new(
            name, static services => new EventsHealthCheck(services.GetRequiredService<IEventHealth>()),
            failureStatus, tags, timeout ?? TimeSpan.FromSeconds(10)));
    }
}
