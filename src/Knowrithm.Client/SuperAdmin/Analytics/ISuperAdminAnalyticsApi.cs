using Refit;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>Series and rankings over the whole platform. Only with the token of a super-administrator: an API key is refused. All methods throw the <see cref="KnowrithmException"/> family. Source: the newer Swagger file.</summary>
[PathPrefix("/api/v1/super-admin")]
public interface ISuperAdminAnalyticsApi
{
    /// <summary>How many users there are, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/user-growth")]
    Task<PlatformUserGrowth> GetUserGrowthAsync([Query] UserGrowthFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>How much users do. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/user-engagement")]
    Task<PlatformUserEngagement> GetUserEngagementAsync([Query] UserEngagementFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Companies, ranked. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/company-performance")]
    Task<CompanyRanking> GetCompanyPerformanceAsync([Query] CompanyRankingFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>The platform's conversations, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/conversations")]
    Task<PlatformConversations> GetConversationsAsync([Query] PlatformConversationFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>The platform's documents, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/documents")]
    Task<PlatformDocuments> GetDocumentsAsync([Query] PlatformDocumentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>What the platform consumes, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/usage-metrics")]
    Task<PlatformUsage> GetUsageMetricsAsync([Query] PlatformUsageFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>What is logged, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/activity-trends")]
    Task<PlatformActivityTrends> GetActivityTrendsAsync([Query] ActivityTrendFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>How the system is. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/system-health")]
    Task<PlatformSystemHealth> GetSystemHealthAsync([Query] SystemHealthFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>How agents do, over time. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/agent-performance-trends")]
    Task<AgentPerformanceTrends> GetAgentPerformanceTrendsAsync([Query] AgentTrendFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>What was changed on the platform. Retried: it only reads.</summary>
    /// <param name="filter">What to count; null is all, over the default span.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/change-tracking")]
    Task<PlatformChanges> GetChangeTrackingAsync([Query] ChangeFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>How many stay, by cohorts. Retried: it only reads.</summary>
    /// <param name="cohortPeriod">The span that makes a cohort: a week or a month; a month by default.</param>
    /// <param name="cohortCount">How many cohorts, at most 12; 6 by default.</param>
    /// <param name="companyId">Only this company.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/retention")]
    Task<PlatformRetention> GetRetentionAsync([AliasAs("cohort_period")] TimeInterval? cohortPeriod = null, [AliasAs("cohort_count")] int? cohortCount = null, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>Companies or spans of time side by side. Retried: it only reads.</summary>
    /// <param name="compareBy">What stands side by side; companies by default.</param>
    /// <param name="start">Where the span begins; 30 days ago by default.</param>
    /// <param name="end">Where it ends; now by default.</param>
    /// <param name="companyIds">Which companies.</param>
    /// <param name="metrics">Which figures: <c>users</c>, <c>agents</c>, <c>documents</c>, <c>conversations</c>, <c>storage</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytics/comparative")]
    Task<PlatformComparison> GetComparisonAsync([AliasAs("compare_by")] ComparisonSubject? compareBy = null, DateTimeOffset? start = null, DateTimeOffset? end = null, [AliasAs("company_ids"), Query(CollectionFormat.Csv)] IReadOnlyList<string>? companyIds = null, [Query(CollectionFormat.Csv)] IReadOnlyList<string>? metrics = null, CancellationToken cancellationToken = default);
}
