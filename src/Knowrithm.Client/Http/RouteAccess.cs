using System.Collections.Frozen;

namespace Knowrithm.Client.Http;

/// <summary>
/// Who may call a route, as far as the sources say: it makes the difference between "your key is wrong" and "a key is the wrong kind of credential here".
/// GET needs the scope <c>read</c>, everything else <c>write</c>; the tables hold the exceptions. It decides about messages only.
/// </summary>
internal static class RouteAccess
{
    private static readonly FrozenSet<string> UserTokens = FrozenSet.ToFrozenSet(
    [
        "GET /api/v1/address",
        "POST /api/v1/address",
        "GET /api/v1/auth/api-keys",
        "POST /api/v1/auth/api-keys",
        "DELETE /api/v1/auth/api-keys/{apiKeyId}",
        "POST /api/v1/auth/logout",
        "POST /api/v1/auth/refresh",
        "POST /api/v1/city",
        "PATCH /api/v1/city/{cityId}",
        "DELETE /api/v1/company/{companyId}/cascade-delete",
        "GET /api/v1/company/{companyId}/related-data",
        "POST /api/v1/country",
        "PATCH /api/v1/country/{countryId}",
        "POST /api/v1/state",
        "PATCH /api/v1/state/{stateId}",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Admin = FrozenSet.ToFrozenSet(
    [
        "GET /api/v1/admin/system-metric",
        "GET /api/v1/admin/user",
        "GET /api/v1/admin/user/{userId}",
        "GET /api/v1/api-key-performance",
        "GET /api/v1/audit-log",
        "PUT /api/v1/company/{companyId}",
        "GET /api/v1/config",
        "PATCH /api/v1/config",
        "GET /api/v1/detailed-usage/{apiKeyId}",
        "GET /api/v1/error-analysis",
        "GET /api/v1/overview",
        "GET /api/v1/rate-limit-analysis",
        "GET /api/v1/super-admin/company/{companyId}/system-metric",
        "GET /api/v1/super-admin/company/{companyId}/user",
        "GET /api/v1/top-endpoints",
        "GET /api/v1/usage-trends",
        "POST /api/v1/user/{userId}/force-password-reset",
        "POST /api/v1/user/{userId}/impersonate",
        "PATCH /api/v1/user/{userId}/role",
        "PATCH /api/v1/user/{userId}/status",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Reading = FrozenSet.ToFrozenSet(
    [
        "POST /api/v1/agent/{agentId}/test",
        "POST /api/v1/analytic/export",
        "PATCH /api/v1/conversation/{conversationId}/message/restore-all",
        "POST /api/v1/database-connection/{connectionId}/text-to-sql",
    ], StringComparer.Ordinal);

    /// <summary>Any key of the company is accepted, or no source says.</summary>
    private static readonly FrozenSet<string> Unscoped = FrozenSet.ToFrozenSet(
    [
        "GET /api/health",
        "GET /api/v1/agent/by-name/{name}",
        "GET /api/v1/analytic/agent/{agentId}/company-comparison",
        "GET /api/v1/analytic/agent/{agentId}/quality-metrics",
        "GET /api/v1/analytic/agent/{agentId}/trending-topics",
        "GET /api/v1/analytic/agent/{agentId}/usage",
        "GET /api/v1/auth/validate",
        "PATCH /api/v1/company/{companyId}",
        "GET /api/v1/conversation/agent/{agentId}",
        "GET /api/v1/conversation/entity/{entityId}",
        "GET /api/v1/database-connection/agent/{agentId}",
        "GET /api/v1/database-connection/{connectionId}",
        "GET /api/v1/document/agent/{agentId}",
        "POST /api/v1/sdk/agent",
        "DELETE /api/v1/sdk/agent/{agentId}",
        "PUT /api/v1/sdk/agent/{agentId}",
        "POST /api/v1/sdk/database",
        "DELETE /api/v1/sdk/database/{connectionId}",
        "PUT /api/v1/sdk/database/{connectionId}",
        "POST /api/v1/sdk/lead",
        "DELETE /api/v1/sdk/lead/{leadId}",
        "PUT /api/v1/sdk/lead/{leadId}",
        "POST /api/v1/sdk/settings",
        "DELETE /api/v1/sdk/website/source/{sourceId}",
        "POST /api/v1/sdk/website/source/{sourceId}/crawl",
        "GET /api/v1/tasks/{taskId}/status",
        "GET /api/v1/website/agent/{agentId}/sources",
        "GET /api/v1/website/source",
        "POST /api/v1/website/source",
        "DELETE /api/v1/website/source/{sourceId}",
        "POST /api/v1/website/source/{sourceId}/crawl",
        "GET /api/v1/website/source/{sourceId}/pages",
        "GET /api/widget.js",
    ], StringComparer.Ordinal);

    /// <summary>Whether it takes only the token of a signed-in user, never an API key.</summary>
    public static bool NeedsUserToken(string route) => UserTokens.Contains(route) || (NeedsSuperAdmin(route) && !Admin.Contains(route));

    /// <summary>Whether only Knowrithm's own staff may call it.</summary>
    public static bool NeedsSuperAdmin(string route) => route.Contains("/super-admin/", StringComparison.Ordinal);

    /// <summary>The scope that an API key needs for it; null where no source says.</summary>
    public static string? ScopeOf(string route) =>
        !RoutePolicy.NeedsCredential(route) || Unscoped.Contains(route) || NeedsUserToken(route) ? null
        : Admin.Contains(route) ? "admin"
        : Reading.Contains(route) || route.StartsWith("GET ", StringComparison.Ordinal) ? "read"
        : "write";
}
