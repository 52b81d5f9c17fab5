using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>
/// Refuses what another site makes a browser do. The header and the content type are such that a browser asks the server before it lets another origin set
/// them; where the application has antiforgery, its token is required as well.
/// </summary>
internal static class DashboardOrigin
{
    public const string Header = "X-Requested-With";
    public const string Value = "XMLHttpRequest";

    /// <returns>What is wrong; null when nothing is.</returns>
    public static async Task<string?> ProblemAsync(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (headers[Header] != Value) return $"The header {Header}: {Value} is required.";
        if (!http.Request.HasJsonContentType()) return "The content type application/json is required.";
        if (headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..] && site != "same-origin") return "The request was made by another site.";
        if (headers.Origin is [{ Length: > 0 } origin, ..] && !IsOwn(origin, http.Request.Host)) return
            $"The origin {origin} is another one than the host {http.Request.Host}. Behind a proxy, app.UseForwardedHeaders() tells the application its host.";
        return http.RequestServices.GetService<IAntiforgery>() is { } antiforgery && !await antiforgery.IsRequestValidAsync(http)
            ? "The antiforgery token is missing or has expired. Load the page again." : null;
    }

    // Without the scheme, which a proxy may have changed.
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && Uri.TryCreate($"{from.Scheme}://{host.ToUriComponent()}", UriKind.Absolute, out var own)
        && string.Equals(from.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);
}
