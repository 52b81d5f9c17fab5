using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The series and rankings over the whole platform.</summary>
/// <remarks>
/// Requires the token of a super-administrator; an API key is refused. All methods throw exceptions of the <see cref="KnowrithmException"/> family. Source: the
/// newer Swagger file.
/// </remarks>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminAnalyticsApi
{
    /// <summary>Gets the number of users over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/user-growth")]
    Task<PlatformUserGrowth> GetUserGrowthAsync([Query] UserGrowthFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the activity of users.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/user-engagement")]
    Task<PlatformUserEngagement> GetUserEngagementAsync([Query] UserEngagementFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the ranking of companies.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/company-performance")]
    Task<CompanyRanking> GetCompanyPerformanceAsync([Query] CompanyRankingFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the platform's conversations over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/conversations")]
    Task<PlatformConversations> GetConversationsAsync([Query] PlatformConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the platform's documents over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/documents")]
    Task<PlatformDocuments> GetDocumentsAsync([Query] PlatformDocumentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the platform's use over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/usage-metrics")]
    Task<PlatformUsage> GetUsageMetricsAsync([Query] PlatformUsageFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the platform's logged events over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/activity-trends")]
    Task<PlatformActivityTrends> GetActivityTrendsAsync([Query] ActivityTrendFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the health of the system.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/system-health")]
    Task<PlatformSystemHealth> GetSystemHealthAsync([Query] SystemHealthFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the performance of agents over time.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/agent-performance-trends")]
    Task<AgentPerformanceTrends> GetAgentPerformanceTrendsAsync([Query] AgentTrendFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the changes on the platform.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter; null counts everything in the default period.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/change-tracking")]
    Task<PlatformChanges> GetChangeTrackingAsync([Query] ChangeFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the retention of users by cohort.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="cohortPeriod">The period that makes a cohort: a week or a month; a month by default.</param>
    /// <param name="cohortCount">The number of cohorts, at most 12; 6 by default.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/retention")]
    Task<PlatformRetention> GetRetentionAsync([AliasAs("cohort_period")] TimeInterval? cohortPeriod = null, [AliasAs("cohort_count")] int? cohortCount = null,
        [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a comparison of companies or periods.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="compareBy">The subject of the comparison; companies by default.</param>
    /// <param name="start">The start of the period; 30 days ago by default.</param>
    /// <param name="end">The end of the period; now by default.</param>
    /// <param name="companyIds">The companies.</param>
    /// <param name="metrics">The metrics: <c>users</c>, <c>agents</c>, <c>documents</c>, <c>conversations</c>, <c>storage</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/comparative")]
    Task<PlatformComparison> GetComparisonAsync([AliasAs("compare_by")] ComparisonSubject? compareBy = null, DateTimeOffset? start = null,
        DateTimeOffset? end = null, [AliasAs("company_ids"), Query(CollectionFormat.Csv)] IReadOnlyList<string>? companyIds = null,
        [Query(CollectionFormat.Csv)] IReadOnlyList<string>? metrics = null, CancellationToken cancellationToken = default);
}
