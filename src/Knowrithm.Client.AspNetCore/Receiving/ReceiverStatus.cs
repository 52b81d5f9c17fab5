using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>Keeps the receiver's status what it is: no page for errors, filter or other middleware of the application replaces it.</summary>
internal static class ReceiverStatus
{
    private static readonly object Sent = new();

    /// <summary>
    /// The endpoint with the application's filters in it. An exception of theirs becomes a status here: an error page could make it a success.
    /// </summary>
    public static RequestDelegate Guard(RequestDelegate endpoint, Func<ILogger> logger) => async http =>
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        try
        {
            await endpoint(http);
        }
        catch (Exception e)
        {
            Log.EndpointFailed(logger(), e);
            if (!http.Items.ContainsKey(Sent))
                await SendAsync(http, e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError);
        }
    };

    /// <summary>Sends the status at once, without a body, so that nothing which runs later can change it.</summary>
    public static async Task SendAsync(HttpContext http, int status)
    {
        http.Items[Sent] = status;
        var response = http.Response;
        if (response.HasStarted)
        {
            // Something else has begun a response. A broken connection is redelivered; a wrong success is not.
            if (response.StatusCode != status) http.Abort();
            return;
        }
        (response.StatusCode, response.ContentLength) = (status, 0);
        // A middleware that put a stream of its own around the body would keep the headers back.
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        while (body is StreamResponseBodyFeature { PriorFeature: { } server }) body = server;
        await body.StartAsync();
        await body.CompleteAsync();
    }
}
