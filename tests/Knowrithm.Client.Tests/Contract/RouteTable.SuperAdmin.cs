using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private static IEnumerable<Route> SuperAdmin =>
    [
        .. Route.Of<ISuperAdminCompaniesApi>(
            ("GET /api/v1/super-admin/company?page&per_page", nameof(ISuperAdminCompaniesApi.ListCompaniesAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/company/{company_id}/system-metric", nameof(ISuperAdminCompaniesApi.GetCompanySystemMetricsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/company/{company_id}/user?page&per_page&status&role&email_verified&two_factor_enabled&never_logged_in" +
                "&locked&include_deleted&only_deleted&search&created_after&created_before&last_login_after&last_login_before" +
                "&high_login_attempts&timezone&language&sort_by&sort_order",
                nameof(ISuperAdminCompaniesApi.ListUsersAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/companies?page&per_page&search&is_active&is_verified", nameof(ISuperAdminCompaniesApi.ListCompaniesWithStatsAsync),
                Access.Credential, ""),
            ("POST /api/v1/super-admin/companies", nameof(ISuperAdminCompaniesApi.CreateCompanyAsync), Access.Credential,
                "address_id email is_active is_verified logo name* phone"),
            ("GET /api/v1/super-admin/companies/{company_id}", nameof(ISuperAdminCompaniesApi.GetCompanyAsync), Access.Credential, ""),
            ("PATCH /api/v1/super-admin/companies/{company_id}", nameof(ISuperAdminCompaniesApi.UpdateCompanyAsync), Access.Credential,
                "address_id email is_active is_verified logo name phone"),
            ("GET /api/v1/super-admin/companies/{company_id}/analytics", nameof(ISuperAdminCompaniesApi.GetCompanyAnalyticsAsync), Access.Credential, ""),
            // page and per_page are not declared on the next three and on users: their answers are paged all the same.
            ("GET /api/v1/super-admin/companies/{company_id}/agents?page&per_page&status&search", nameof(ISuperAdminCompaniesApi.ListCompanyAgentsAsync),
                Access.Credential, ""),
            ("GET /api/v1/super-admin/companies/{company_id}/documents?page&per_page&status&document_type&search",
                nameof(ISuperAdminCompaniesApi.ListCompanyDocumentsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/companies/{company_id}/users?page&per_page&role&status&search&include_deleted",
                nameof(ISuperAdminCompaniesApi.ListCompanyUsersAsync), Access.Credential, ""),
            ("POST /api/v1/super-admin/companies/{company_id}/users", nameof(ISuperAdminCompaniesApi.StartCreateCompanyUserAsync), Access.Credential,
                "email* first_name* last_name* password* role username*")),
        .. Route.Of<ISuperAdminUsersApi>(
            ("GET /api/v1/super-admin/users?page&per_page&company_id&role&status&search&include_deleted", nameof(ISuperAdminUsersApi.ListUsersAsync),
                Access.Credential, ""),
            ("PATCH /api/v1/super-admin/users/{user_id}", nameof(ISuperAdminUsersApi.UpdateUserAsync), Access.Credential,
                "email email_verified first_name last_name role status username"),
            ("DELETE /api/v1/super-admin/users/{user_id}", nameof(ISuperAdminUsersApi.DeactivateUserAsync), Access.Credential, "")),
        .. Route.Of<ISuperAdminAgentsApi>(
            ("PATCH /api/v1/super-admin/agents/{agent_id}", nameof(ISuperAdminAgentsApi.UpdateAgentAsync), Access.Credential,
                "description is_active max_tokens model_name name status temperature")),
        .. Route.Of<ISuperAdminDocumentsApi>(
            ("DELETE /api/v1/super-admin/documents/{document_id}", nameof(ISuperAdminDocumentsApi.DeleteDocumentAsync), Access.Credential, "")),
        .. Route.Of<ISuperAdminMetricsApi>(
            ("GET /api/v1/super-admin/metrics/overview?range", nameof(ISuperAdminMetricsApi.GetOverviewAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/metrics/companies?start&end&interval", nameof(ISuperAdminMetricsApi.GetCompanyGrowthAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/metrics/agents?by&company_id", nameof(ISuperAdminMetricsApi.GetAgentBucketsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/metrics/storage?range&company_id", nameof(ISuperAdminMetricsApi.GetStorageAsync), Access.Credential, "")),
        .. Route.Of<ISuperAdminAnalyticsApi>(
            ("GET /api/v1/super-admin/analytics/activity-trends?start&end&interval&event_type&event_category&company_id&risk_level",
                nameof(ISuperAdminAnalyticsApi.GetActivityTrendsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/agent-performance-trends?start&end&interval&company_id&agent_id&min_conversations",
                nameof(ISuperAdminAnalyticsApi.GetAgentPerformanceTrendsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/change-tracking?start&end&entity_type&event_category&company_id&risk_level&user_id&group_by",
                nameof(ISuperAdminAnalyticsApi.GetChangeTrackingAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/company-performance?start&end&sort_by&limit&is_active&is_verified",
                nameof(ISuperAdminAnalyticsApi.GetCompanyPerformanceAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/comparative?compare_by&start&end&company_ids&metrics", nameof(ISuperAdminAnalyticsApi.GetComparisonAsync),
                Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/conversations?start&end&interval&company_id&agent_id&status",
                nameof(ISuperAdminAnalyticsApi.GetConversationsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/documents?start&end&interval&company_id&document_type&status",
                nameof(ISuperAdminAnalyticsApi.GetDocumentsAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/retention?cohort_period&cohort_count&company_id", nameof(ISuperAdminAnalyticsApi.GetRetentionAsync),
                Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/system-health?start&end&metric_name&metric_type", nameof(ISuperAdminAnalyticsApi.GetSystemHealthAsync),
                Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/usage-metrics?start&end&company_id&interval", nameof(ISuperAdminAnalyticsApi.GetUsageMetricsAsync),
                Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/user-engagement?start&end&company_id&role&min_activity",
                nameof(ISuperAdminAnalyticsApi.GetUserEngagementAsync), Access.Credential, ""),
            ("GET /api/v1/super-admin/analytics/user-growth?start&end&interval&company_id&role&status&group_by",
                nameof(ISuperAdminAnalyticsApi.GetUserGrowthAsync), Access.Credential, "")),
        .. Route.Of<ISuperAdminActivityApi>(
            ("GET /api/v1/super-admin/activity?types[]&page&per_page", nameof(ISuperAdminActivityApi.ListActivityAsync), Access.Credential, "")),
    ];
}
