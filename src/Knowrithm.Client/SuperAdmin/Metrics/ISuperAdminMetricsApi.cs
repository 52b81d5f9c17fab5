using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The snapshots of the whole platform.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminMetricsApi
{
    /// <summary>Gets an overview of the whole platform.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="range">The period of the changes; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/overview")]
    Task<PlatformOverview> GetOverviewAsync(MetricsRange? range = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the number of companies over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="start">The start of the series; null leaves it to the server.</param>
    /// <param name="end">The end of the series; null leaves it to the server.</param>
    /// <param name="interval">The interval between points: a week or a month.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/companies")]
    Task<CompanyGrowth> GetCompanyGrowthAsync(DateTimeOffset? start = null, DateTimeOffset? end = null, TimeInterval? interval = null,
        CancellationToken cancellationToken = default);

    /// <summary>Gets the agents by type or by language model.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="by">The grouping.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/agents")]
    Task<AgentBuckets> GetAgentBucketsAsync(AgentBucketing? by = null, [AliasAs("company_id")] string? companyId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Gets the storage that is used.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="range">The period of the trend; null leaves it to the server.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/storage")]
    Task<StorageSnapshot> GetStorageAsync(MetricsRange? range = null, [AliasAs("company_id")] string? companyId = null,
        CancellationToken cancellationToken = default);
}
