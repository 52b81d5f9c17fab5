using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>Snapshots of the whole platform. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminMetricsApi
{
    /// <summary>The whole platform at a glance. Retried: it only reads.</summary>
    /// <param name="range">The span that changes are over; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/overview")]
    Task<PlatformOverview> GetOverviewAsync(MetricsRange? range = null, CancellationToken cancellationToken = default);

    /// <summary>How many companies there are, over time. Retried: it only reads.</summary>
    /// <param name="start">Where the series begins; null leaves it to the server.</param>
    /// <param name="end">Where it ends; null leaves it to the server.</param>
    /// <param name="interval">How far apart its points are: a week or a month.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/companies")]
    Task<CompanyGrowth> GetCompanyGrowthAsync(DateTimeOffset? start = null, DateTimeOffset? end = null, TimeInterval? interval = null, CancellationToken cancellationToken = default);

    /// <summary>Agents by kind or by language model. Retried: it only reads.</summary>
    /// <param name="by">What they are counted by.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/agents")]
    Task<AgentBuckets> GetAgentBucketsAsync(AgentBucketing? by = null, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>How much is stored. Retried: it only reads.</summary>
    /// <param name="range">The span that the trend is over; null leaves it to the server.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/metrics/storage")]
    Task<StorageSnapshot> GetStorageAsync(MetricsRange? range = null, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);
}
