namespace Knowrithm.Sandbox;

internal static class KeyAnalyticsRoutes
{
    private const ErrorShape Errors = ErrorShape.ErrorAndSuccess;

    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/overview", Access.Company, KeyAnalytics.Overview, Errors),
        new("GET", "/api/v1/usage-trends", Access.Company, KeyAnalytics.Trends, Errors),
        new("GET", "/api/v1/top-endpoints", Access.Company, KeyAnalytics.TopEndpoints, Errors),
        new("GET", "/api/v1/api-key-performance", Access.Company, KeyAnalytics.Performance, Errors),
        new("GET", "/api/v1/error-analysis", Access.Company, KeyAnalytics.ErrorsOf, Errors),
        new("GET", "/api/v1/rate-limit-analysis", Access.Company, KeyAnalytics.RateLimits, Errors),
        new("GET", "/api/v1/detailed-usage/{api_key_id}", Access.Company, KeyAnalytics.Detailed, Errors),
    ];
}
