using Microsoft.AspNetCore.Http;

namespace Knowrithm.Client.Events;

/// <summary>The page and what belongs to it, as it is in this assembly.</summary>
internal static class DashboardPage
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private static readonly byte[] Index = Read("index.html");
    private static readonly byte[] Style = Read("dashboard.css");
    private static readonly byte[] Script = Read("dashboard.js");
    private static readonly byte[] Icon = Read("dashboard.svg");

    public static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    public static Task IndexAsync(HttpContext http)
    {
        var path = http.Request.PathBase.Add(http.Request.Path).ToUriComponent();
        if (path.EndsWith('/')) return WriteAsync(http, "text/html; charset=utf-8", Index);
        // What belongs to the page is named relative to it. Relative too: a proxy in front may serve it under another path than this.
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = $"./{path[(path.LastIndexOf('/') + 1)..]}/";
        return Task.CompletedTask;
    }

    public static Task StyleAsync(HttpContext http) => WriteAsync(http, "text/css; charset=utf-8", Style);

    public static Task ScriptAsync(HttpContext http) => WriteAsync(http, "text/javascript; charset=utf-8", Script);

    public static Task IconAsync(HttpContext http) => WriteAsync(http, "image/svg+xml", Icon);

    private static Task WriteAsync(HttpContext http, string type, byte[] content)
    {
        (http.Response.ContentType, http.Response.ContentLength) = (type, content.Length);
        return http.Response.Body.WriteAsync(content).AsTask();
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(DashboardPage).Assembly.GetManifestResourceStream($"dashboard/{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
