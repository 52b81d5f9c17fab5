namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private static IEnumerable<Route> Analytics =>
    [
        .. Route.Of<IAnalyticsApi>(
            // company_id is in no Swagger file, here and on leads; all three of the vendor's clients send it.
            ("GET /api/v1/analytic/dashboard?company_id", nameof(IAnalyticsApi.GetDashboardOverviewAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}?start_date&end_date", nameof(IAnalyticsApi.GetAgentAnalyticsAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}/company-comparison?days", nameof(IAnalyticsApi.GetAgentCompanyComparisonAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}/performance-comparison?start_date&end_date", nameof(IAnalyticsApi.GetAgentPerformanceComparisonAsync),
                Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}/quality-metrics?days", nameof(IAnalyticsApi.GetAgentQualityMetricsAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}/trending-topics?days&limit", nameof(IAnalyticsApi.GetAgentTrendingTopicsAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/agent/{agent_id}/usage?days", nameof(IAnalyticsApi.GetAgentUsageAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/conversation/{conversation_id}", nameof(IAnalyticsApi.GetConversationAnalyticsAsync), Access.Credential, ""),
            ("POST /api/v1/analytic/export", nameof(IAnalyticsApi.StartExportAsync), Access.Credential, "end_date format start_date type*"),
            ("GET /api/v1/analytic/leads?start_date&end_date&company_id", nameof(IAnalyticsApi.GetLeadAnalyticsAsync), Access.Credential, ""),
            ("GET /api/v1/analytic/usage?start_date&end_date", nameof(IAnalyticsApi.GetUsageMetricsAsync), Access.Credential, "")),
    ];
}
