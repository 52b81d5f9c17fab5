using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>Every route of a dashboard with the right that it needs. What is not GET changes something, or opens a body.</summary>
internal static class DashboardRoutes
{
    public static void Map(IEndpointRouteBuilder group, DashboardOptions options)
    {
        Add("GET", "/", DashboardRight.View, DashboardPage.IndexAsync);
        Add("GET", "/dashboard.css", DashboardRight.View, DashboardPage.StyleAsync);
        Add("GET", "/dashboard.js", DashboardRight.View, DashboardPage.ScriptAsync);
        Add("GET", "/dashboard.svg", DashboardRight.View, DashboardPage.IconAsync);
        Add("GET", "/api/session", DashboardRight.View, http => DashboardSession.GetAsync(http, options));
        Add("GET", "/api/status", DashboardRight.View, static http => Views(http).StatusAsync(http));
        Add("GET", "/api/jobs", DashboardRight.View, static http => Actions(http).JobsAsync(http));
        Add("GET", "/api/due", DashboardRight.View, static http => Views(http).DueAsync(http));
        Add("GET", "/api/events", DashboardRight.View, static http => Views(http).EventsAsync(http));
        Add("GET", "/api/events/{key}", DashboardRight.View, static http => Views(http).EventAsync(http));
        Add("POST", "/api/events/{key}/body", DashboardRight.Body, static http => Actions(http).OpenBodyAsync(http));
        Add("POST", "/api/events/{key}/replay", DashboardRight.Retry, static http => Actions(http).ReplayAsync(http));
        Add("POST", "/api/events/{key}/erase", DashboardRight.Delete, static http => Actions(http).EraseAsync(http));
        Add("GET", "/api/dead-letters", DashboardRight.View, static http => Views(http).DeadLettersAsync(http));
        Add("GET", "/api/dead-letters/groups", DashboardRight.View, static http => Views(http).GroupsAsync(http));
        Add("POST", "/api/dead-letters/retry", DashboardRight.Retry, static http => Actions(http).ChangeAsync(http, DashboardRight.Retry));
        Add("POST", "/api/dead-letters/delete", DashboardRight.Delete, static http => Actions(http).ChangeAsync(http, DashboardRight.Delete));
        // Each with the right that started the set.
        Add("POST", "/api/dead-letters/retry/{id}/stop", DashboardRight.Retry, static http => Actions(http).StopAsync(http, DashboardRight.Retry));
        Add("POST", "/api/dead-letters/delete/{id}/stop", DashboardRight.Delete, static http => Actions(http).StopAsync(http, DashboardRight.Delete));
        Add("POST", "/api/handlers/pause", DashboardRight.Pause, static http => Actions(http).PauseAsync(http));
        Add("POST", "/api/handlers/resume", DashboardRight.Pause, static http => Actions(http).ResumeAsync(http));

        void Add(string method, string pattern, DashboardRight right, RequestDelegate handle)
        {
            var route = new DashboardRoute(right, options);
            // What the application's middleware would do about tokens and caches is done here, for every request.
            group.MapMethods(pattern, [method], http => http.RequestServices.GetRequiredService<DashboardGuard>().RunAsync(http, route, handle))
                .WithDisplayName($"Knowrithm dashboard {method} {pattern}")
                .WithMetadata(route, new RequireAntiforgeryTokenAttribute(required: false), new OutputCacheAttribute { NoStore = true });
        }
    }

    // Created with the first request that may see something: wrong settings are reported by the host's start.
    private static DashboardViews Views(HttpContext http) => http.RequestServices.GetRequiredService<DashboardViews>();

    private static DashboardActions Actions(HttpContext http) => http.RequestServices.GetRequiredService<DashboardActions>();
}
