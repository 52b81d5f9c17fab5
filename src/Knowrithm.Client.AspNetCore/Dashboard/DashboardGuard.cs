using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>Stands around every route: headers, rights, origin, and what is told of failures.</summary>
internal sealed class DashboardGuard(ILogger<DashboardGuard> logger)
{
    private const int LargestBody = 1024 * 1024;

    public async Task RunAsync(HttpContext http, DashboardRoute route, RequestDelegate handle)
    {
        DashboardPage.Protect(http.Response.Headers);
        try
        {
            if (await DashboardProtection.RefusalAsync(http, route.Options, route.Right) is { } refused) await RefuseAsync(http, refused);
            else if (!HttpMethods.IsGet(http.Request.Method) && await DashboardOrigin.ProblemAsync(http) is { } problem)
                await DashboardJson.RefuseAsync(http, StatusCodes.Status400BadRequest, problem);
            else
            {
                if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = LargestBody;
                await handle(http);
            }
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await FailAsync(http, e);
        }
    }

    private Task RefuseAsync(HttpContext http, int status)
    {
        if (http.GetEndpoint() is { } endpoint && !DashboardProtection.IsStated(endpoint.Metadata))
            DashboardLog.Unprotected(logger, DashboardProtection.Missing);
        return DashboardJson.RefuseAsync(http, status, status == StatusCodes.Status401Unauthorized ? "Sign in first." : "This needs another right.");
    }

    private Task FailAsync(HttpContext http, Exception error)
    {
        switch (error)
        {
            case JsonException or FormatException:
                return DashboardJson.RefuseAsync(http, StatusCodes.Status400BadRequest, "The request is not valid.");
            case BadHttpRequestException bad:
                return DashboardJson.RefuseAsync(http, bad.StatusCode, "The request is not valid.");
            case NotSupportedException:
                return DashboardJson.RefuseAsync(http, StatusCodes.Status501NotImplemented, error.Message);
            default:
                // The message may name servers or hold what was stored: it is for the log.
                DashboardLog.Failed(logger, error);
                return DashboardJson.RefuseAsync(http, StatusCodes.Status503ServiceUnavailable, $"The store is unavailable ({error.GetType().Name}).");
        }
    }
}
