namespace Knowrithm.Sandbox;

/// <summary>
/// The rules for browsers: the widget is on other people's pages, so a browser may call what needs no credentials, or a lead's. Routes that take an account's
/// credentials are not for pages.
/// </summary>
internal static class CrossOrigin
{
    public static bool AnswersPreflight(HttpContext context, Router router, string path)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        if (!HttpMethods.IsOptions(request.Method) || request.Headers.Origin.Count == 0
            || request.Headers.AccessControlRequestMethod.ToString() is not { Length: > 0 } method) return false;
        if (!IsForPages(router.Find(method, path).Route)) return false;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = method;
        headers.AccessControlAllowHeaders = "Authorization, Content-Type";
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    public static void Allow(HttpContext context, Route? route)
    {
        if (context.Request.Headers.Origin.Count > 0 && IsForPages(route)) context.Response.Headers.AccessControlAllowOrigin = "*";
    }

    private static bool IsForPages(Route? route) => route is { Access: Access.Public or Access.Anyone };
}
