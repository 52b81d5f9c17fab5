namespace Knowrithm.Sandbox;

/// <summary>The inspector's page at <c>/</c>, for browsers on this machine alone. All other requests to <c>/</c> are the API's.</summary>
internal static class InspectorPage
{
    public const string Index = "index.html";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [Index] = "text/html; charset=utf-8",
        ["inspector.css"] = "text/css; charset=utf-8",
        ["inspector.js"] = "text/javascript; charset=utf-8",
        ["inspector.svg"] = "image/svg+xml",
    };

    public static bool IsLocal(HostString host) => host.Host is "127.0.0.1" or "localhost";

    /// <summary>Whether a browser opens the address: the API's clients do not ask for HTML.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        request.Path == "/" && HttpMethods.IsGet(request.Method) && IsLocal(request.Host)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static string? File(HttpRequest request)
    {
        var name = request.Path.Value!["/_sandbox".Length..].TrimStart('/');
        return HttpMethods.IsGet(request.Method) && name != Index && Types.ContainsKey(name) ? name : null;
    }

    public static async Task SendAsync(HttpContext context, string name)
    {
        using var file = typeof(InspectorPage).Assembly.GetManifestResourceStream(name)!;
        var response = context.Response;
        Protect(response);
        response.ContentType = Types[name];
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }

    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
