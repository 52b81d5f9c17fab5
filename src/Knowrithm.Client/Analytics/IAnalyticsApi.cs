using Refit;

namespace Knowrithm.Client;

/// <summary>The analytics of agents, conversations, leads and use, and their export.</summary>
/// <remarks>
/// Requires scope <c>read</c>. All requests only read, and are retried. Averages over nothing are null. Sources: the Swagger file; the vendor's SDKs and
/// command line, which name other members in places: the models say where.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IAnalyticsApi
{
    /// <summary>Gets the dashboard: the company's figures for administrators, the user's own for others.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="companyId">Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/dashboard")]
    Task<Dashboard> GetDashboardOverviewAsync([AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>Gets an agent's analytics over a period.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="startDate">The start of the period; null leaves it to the server.</param>
    /// <param name="endDate">The end of the series; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}")]
    Task<AgentAnalytics> GetAgentAnalyticsAsync(string agentId, [AliasAs("start_date")] DateTimeOffset? startDate = null,
        [AliasAs("end_date")] DateTimeOffset? endDate = null, CancellationToken cancellationToken = default);

    /// <summary>Gets an agent compared with the average of its company's agents.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="startDate">The start of the period; null leaves it to the server.</param>
    /// <param name="endDate">The end of the series; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}/performance-comparison")]
    Task<AgentPerformanceComparison> GetAgentPerformanceComparisonAsync(string agentId, [AliasAs("start_date")] DateTimeOffset? startDate = null,
        [AliasAs("end_date")] DateTimeOffset? endDate = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the use of an agent in the last days. Only the newer Swagger file has this route.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">The number of days; the server's default is 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}/usage")]
    Task<AgentUsage> GetAgentUsageAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets confidence, feedback and resolution of an agent's conversations. Only the newer Swagger file has this route, and does not document the response.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">The number of days; the server's default is 30.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}/quality-metrics")]
    Task<UntypedResult> GetAgentQualityMetricsAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the topics that people ask an agent about. Only the newer Swagger file has this route, and does not document the response.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">The number of days; the server's default is 7.</param>
    /// <param name="limit">The number of topics; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}/trending-topics")]
    Task<UntypedResult> GetAgentTrendingTopicsAsync(string agentId, int? days = null, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>Gets an agent compared with its whole company. Only the newer Swagger file has this route, and does not document the response.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="days">The number of days; the server's default is 90.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/analytic/agent/{agentId}/company-comparison")]
    Task<UntypedResult> GetAgentCompanyComparisonAsync(string agentId, int? days = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the analytics of a conversation; see <see cref="ConversationAnalytics"/> for what the sources disagree about.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the conversation does not exist.</exception>
    [Get("/analytic/conversation/{conversationId}")]
    Task<ConversationAnalytics> GetConversationAnalyticsAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Gets the analytics of leads; see <see cref="LeadAnalytics"/> for what the sources disagree about.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="startDate">The start of the period; null leaves it to the server.</param>
    /// <param name="endDate">The end of the series; null leaves it to the server.</param>
    /// <param name="companyId">Another company; for super-administrators. The vendor's SDKs send it, the Swagger file does not name it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/leads")]
    Task<LeadAnalytics> GetLeadAnalyticsAsync([AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null,
        [AliasAs("company_id")] string? companyId = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the use of the platform over a period.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="startDate">The start of the period; null leaves it to the server.</param>
    /// <param name="endDate">The end of the series; null leaves it to the server.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/analytic/usage")]
    Task<UsageMetrics> GetUsageMetricsAsync([AliasAs("start_date")] DateTimeOffset? startDate = null, [AliasAs("end_date")] DateTimeOffset? endDate = null,
        CancellationToken cancellationToken = default);

    /// <summary>Exports rows as JSON or CSV, and waits if the server queues it. Dispose the result: it may hold an open connection.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="request">An export to request.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the request is invalid.</exception>
    Task<AnalyticsExport> ExportAsync(ExportRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartExportAsync(request, cancellationToken), cancellationToken);

    /// <summary>
    /// Starts an export. Four responses are known: rows, CSV (as a body of its own or inside JSON), a link, and a task that ends in one of these; anything but
    /// a task is an operation that has ended. A POST that needs only scope <c>read</c>.
    /// </summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="request">An export to request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the request is invalid.</exception>
    [Post("/analytic/export")]
    [Headers("Accept: application/json, text/csv")]
    Task<Operation<AnalyticsExport>> StartExportAsync([Body] ExportRequest request, CancellationToken cancellationToken = default);
}
