using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Events;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>The endpoints of the dashboard.</summary>
public static class KnowrithmDashboardEndpointExtensions
{
    /// <summary>Maps a page, and the JSON API that it uses, for whoever runs the integration: queues, dead letters, events, the change feed.</summary>
    /// <remarks>
    /// <para>
    /// The host does not start, and no request is served, unless <c>RequireAuthorization</c> or an explicit <c>AllowAnonymous</c> stands on the returned
    /// builder or on a group around it. A fallback policy alone does not count. Rights to retry, delete, pause and open bodies can have policies of their own.
    /// </para>
    /// <para>
    /// Every action needs the header <c>X-Requested-With: XMLHttpRequest</c>, JSON, and the application's own origin; and the antiforgery token, where
    /// <c>AddAntiforgery</c> was called.
    /// </para>
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The route, for example <c>/knowrithm</c>.</param>
    /// <param name="configure">Names the policies of actions; null for the group's own.</param>
    /// <returns>A builder for all endpoints of the dashboard.</returns>
    /// <exception cref="InvalidOperationException">Thrown when neither <c>AddKnowrithmWebhooks</c> nor <c>AddKnowrithmDashboard</c> was called.</exception>
    public static IEndpointConventionBuilder MapKnowrithmDashboard(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<DashboardOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(DashboardGuard)) == false)
            throw new InvalidOperationException("Call builder.Services.AddKnowrithmDashboard() before app.MapKnowrithmDashboard(…).");
        var options = new DashboardOptions();
        configure?.Invoke(options);
        var group = endpoints.MapGroup(pattern);
        DashboardRoutes.Map(group, options);
        return group;
    }
}
