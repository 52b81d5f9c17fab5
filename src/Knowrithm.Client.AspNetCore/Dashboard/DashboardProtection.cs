using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>Who may use an endpoint: what was stated for it, and whether a request fulfils that.</summary>
internal static class DashboardProtection
{
    public const string Missing =
        "A Knowrithm dashboard has no authorization policy, so it is not served. Add one, for example "
        + "app.MapKnowrithmDashboard(…).RequireAuthorization(\"Operators\"), or state .AllowAnonymous() where something else protects it. "
        + "A fallback policy alone does not count.";

    /// <summary>A fallback policy is not stated for the endpoint: it may change, and leave the dashboard open, with nobody having it in mind.</summary>
    public static bool IsStated(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<IAuthorizeData>() is not null
        || metadata.GetMetadata<AuthorizationPolicy>() is not null;

    /// <returns>The status to refuse the request with; null when it may go on.</returns>
    public static async Task<int?> RefusalAsync(HttpContext http, DashboardOptions options, DashboardRight right)
    {
        if (http.GetEndpoint()?.Metadata is not { } metadata || !IsStated(metadata)) return StatusCodes.Status403Forbidden;
        if (metadata.GetMetadata<IAllowAnonymous>() is null
            && await RefusalAsync(http, metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>()) is { } refused)
            return refused;
        return options.Of(right) is { } policy ? await RefusalAsync(http, [new AuthorizeAttribute(policy)], []) : null;
    }

    // The authorization middleware has done it for the group's policy, if the application has that middleware and it was not told to let this pass.
    private static async Task<int?> RefusalAsync(
        HttpContext http, IEnumerable<IAuthorizeData> data, IEnumerable<AuthorizationPolicy> policies)
    {
        var provider = http.RequestServices.GetRequiredService<IAuthorizationPolicyProvider>();
        if (await AuthorizationPolicy.CombineAsync(provider, data, policies) is not { } policy) return StatusCodes.Status403Forbidden;
        var evaluator = http.RequestServices.GetRequiredService<IPolicyEvaluator>();
        var result = await evaluator.AuthorizeAsync(policy, await evaluator.AuthenticateAsync(policy, http), http, http);
        return result.Succeeded ? null : result.Challenged ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
    }
}
