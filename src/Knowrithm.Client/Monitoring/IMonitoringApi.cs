using Refit;

namespace Knowrithm.Client;

/// <summary>Whether Knowrithm is well, and its own figures. The vendor's SDKs have these beside their analytics.</summary>
[PathPrefix("/api")]
public interface IMonitoringApi
{
    /// <summary>Asks whether Knowrithm is up (<c>/api/health</c>, the path that the vendor's CLI and quick start use). No credentials are sent. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/health")]
    Task<Health> HealthCheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Has the server collect its system figures, and waits until it has. Scope <c>write</c>; 30 a minute.</summary>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<SystemMetricReceipt> TriggerSystemMetricCollectionAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerSystemMetricCollectionAsync(cancellationToken), cancellationToken);

    /// <summary>Has the server collect its system figures. It acknowledges with 200, not 202. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/v1/system-metric")]
    Task<Operation<SystemMetricReceipt>> StartTriggerSystemMetricCollectionAsync(CancellationToken cancellationToken = default);
}
