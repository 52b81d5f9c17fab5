using Refit;

namespace Knowrithm.Client;

/// <summary>The health of Knowrithm, and its own metrics. The vendor's SDKs have these beside their analytics.</summary>
[PathPrefix("/api")]
public interface IMonitoringApi
{
    /// <summary>Checks whether Knowrithm is up (<c>/api/health</c>, the path that the vendor's CLI and quick start use).</summary>
    /// <remarks>Public: no credentials are sent. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/health")]
    Task<Health> HealthCheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the server collect its system metrics, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. Limited to 30 requests a minute.</remarks>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<SystemMetricReceipt> TriggerSystemMetricCollectionAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTriggerSystemMetricCollectionAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to collect system metrics on the server. It acknowledges with 200, not 202.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/v1/system-metric")]
    Task<Operation<SystemMetricReceipt>> StartTriggerSystemMetricCollectionAsync(CancellationToken cancellationToken = default);
}
