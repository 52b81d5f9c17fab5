namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private static IEnumerable<Route> Administration =>
    [
        .. Route.Of<IAdministrationApi>(
            ("GET /api/v1/admin/user?page&per_page&status&role&email_verified&two_factor_enabled&never_logged_in&locked&include_deleted" +
                "&only_deleted&search&created_after&created_before&last_login_after&last_login_before&high_login_attempts&timezone&language&sort_by&sort_order",
                nameof(IAdministrationApi.ListUsersAsync), Access.Credential, ""),
            ("GET /api/v1/admin/user/{user_id}", nameof(IAdministrationApi.GetUserAsync), Access.Credential, ""),
            ("GET /api/v1/admin/system-metric", nameof(IAdministrationApi.GetCompanySystemMetricsAsync), Access.Credential, ""),
            // These three are in no Swagger file; the vendor's SDKs call them.
            ("GET /api/v1/audit-log?entity_type&event_type&risk_level&limit&offset", nameof(IAdministrationApi.GetAuditLogsAsync), Access.Credential, ""),
            ("GET /api/v1/config", nameof(IAdministrationApi.GetSystemConfigurationAsync), Access.Credential, ""),
            ("PATCH /api/v1/config", nameof(IAdministrationApi.StartUpsertSystemConfigurationAsync), Access.Credential,
                "config_key* config_value* config_type description is_sensitive")),
    ];
}
