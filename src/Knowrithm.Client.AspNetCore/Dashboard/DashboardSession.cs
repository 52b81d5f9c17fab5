using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>What the page has to know of whoever opened it: the rights, and the antiforgery token of the application.</summary>
internal static class DashboardSession
{
    public static async Task GetAsync(HttpContext http, DashboardOptions options)
    {
        var tokens = http.RequestServices.GetService<IAntiforgery>()?.GetAndStoreTokens(http);
        // The token's cookie comes with headers of its own.
        DashboardPage.Protect(http.Response.Headers);
        await DashboardJson.WriteAsync(
            http,
            new SessionView(
                http.User.Identity?.Name, await MayAsync(DashboardRight.Retry), await MayAsync(DashboardRight.Delete), await MayAsync(DashboardRight.Pause),
                await MayAsync(DashboardRight.Body), tokens?.HeaderName, tokens?.RequestToken),
            DashboardJson.Default.SessionView);

        async Task<bool> MayAsync(DashboardRight right) => await DashboardProtection.RefusalAsync(http, options, right) is null;
    }
}
