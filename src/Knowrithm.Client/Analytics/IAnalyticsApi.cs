using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Figures about agents, conversations, leads and use, and their export. Scope <c>read</c>. Everything here only reads, so all of it is retried. Averages
/// over nothing are null. Sources: the Swagger file; the vendor's SDKs and command line, which name other members in places: the models say where.
/// </summary>
[PathPrefix("/api/v1")]
public interface IAnalyticsApi
{
    /// <summary>Everything at a glance: the company's figures for administrators, the own ones for others.</summary>
    /// <param name="companyId">Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/dashboard")]
    Task<Dashboard> GetDashboardOverviewAsync([AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>An agent's figures over a span of time.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="startDate">Where the span begins; null leaves it to the server.</param>
    /// <param name="endDate">Where it ends; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}")]
    Task<AgentAnalytics> GetAgentAnalyticsAsync(string agentId, [AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null, CancellationToken cancellationToken = default);

    /// <summary>An agent beside the average of its company's agents.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="startDate">Where the span begins; null leaves it to the server.</param>
    /// <param name="endDate">Where it ends; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}/performance-comparison")]
    Task<AgentPerformanceComparison> GetAgentPerformanceComparisonAsync(string agentId, [AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null, CancellationToken cancellationToken = default);

    /// <summary>How an agent was used over the last days. Only the newer Swagger file has this route.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">How many days; the server's default is 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}/usage")]
    Task<AgentUsage> GetAgentUsageAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Confidence, feedback and resolution of an agent's conversations. Only the newer Swagger file has this route, and shows no answer.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">How many days; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}/quality-metrics")]
    Task<UntypedResult> GetAgentQualityMetricsAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>What people ask an agent about. Only the newer Swagger file has this route, and shows no answer.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">How many days; the server's default is 7.</param>
    /// <param name="limit">How many topics; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}/trending-topics")]
    Task<UntypedResult> GetAgentTrendingTopicsAsync(string agentId, int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>An agent beside its whole company. Only the newer Swagger file has this route, and shows no answer.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">How many days; the server's default is 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/analytic/agent/{agentId}/company-comparison")]
    Task<UntypedResult> GetAgentCompanyComparisonAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Figures about a conversation; see <see cref="ConversationAnalytics"/> for what the sources disagree about.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such conversation.</exception>
    [Get("/analytic/conversation/{conversationId}")]
    Task<ConversationAnalytics> GetConversationAnalyticsAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Figures about leads; see <see cref="LeadAnalytics"/> for what the sources disagree about.</summary>
    /// <param name="startDate">Where the span begins; null leaves it to the server.</param>
    /// <param name="endDate">Where it ends; null leaves it to the server.</param>
    /// <param name="companyId">Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/leads")]
    Task<LeadAnalytics> GetLeadAnalyticsAsync([AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null, [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>How the platform was used over a span of time.</summary>
    /// <param name="startDate">Where the span begins; null leaves it to the server.</param>
    /// <param name="endDate">Where it ends; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/usage")]
    Task<UsageMetrics> GetUsageMetricsAsync([AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null, CancellationToken cancellationToken = default);

    /// <summary>Exports rows as JSON or CSV, and waits should the server queue it. Dispose what you get: it may hold an open connection.</summary>
    /// <param name="request">What to export.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">The request is wrong.</exception>
    Task<AnalyticsExport> ExportAsync(ExportRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartExportAsync(request, cancellationToken), cancellationToken);

    /// <summary>
    /// Starts an export. Four answers are known: rows, CSV (as a body of its own or inside JSON), a link, and a task that ends in one of these; what is no
    /// task is an operation that has ended. Retried although it is a POST: scope <c>read</c> is enough for it, so a second sending repeats work and changes nothing.
    /// </summary>
    /// <param name="request">What to export.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">The request is wrong.</exception>
    [Post("/analytic/export")]
    [Headers("Accept: application/json, text/csv")]
    Task<Operation<AnalyticsExport>> StartExportAsync([Body] ExportRequest request, CancellationToken cancellationToken = default);
}
