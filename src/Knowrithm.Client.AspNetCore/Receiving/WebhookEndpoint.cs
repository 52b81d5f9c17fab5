using System.Globalization;
using Knowrithm.Client.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>Reads a request, and responds with what the receiver says. No response has a body, so none tells why.</summary>
internal sealed class WebhookEndpoint(IWebhookReceiver receiver, ILogger<WebhookEndpoint> logger, IHostApplicationLifetime? host = null)
{
    private const string RequestIdHeader = "X-Knowrithm-Request-Id";

    // Not the request's own token: a sender that hangs up delivers again, and finds it done.
    private readonly CancellationToken _stopping = host?.ApplicationStopping ?? CancellationToken.None;

    public async Task ReceiveAsync(HttpContext http)
    {
        var receipt = await ReceiveAsync(http.Request);
        if (receipt.RetryAfter is { } wait) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await ReceiverStatus.SendAsync(http, receipt.StatusCode);
    }

    private async ValueTask<WebhookReceipt> ReceiveAsync(HttpRequest request)
    {
        var requestId = request.Headers[RequestIdHeader].ToString();
        var (body, refused) = await DeliveryBody.ReadAsync(request, receiver.BodyLimit, logger);
        return refused != 0
            ? receiver.Refuse(refused, Reason(refused), requestId)
            : await receiver.ReceiveAsync(
                new()
                {
                    Body = body,
                    Signatures = request.Headers[WebhookSignature.HeaderName],
                    RequestId = requestId,
                    TraceParent = request.Headers.TraceParent.ToString()
                }, _stopping);
    }

    private static string Reason(int refused) => refused switch
    {
        StatusCodes.Status413PayloadTooLarge => "too_large",
        StatusCodes.Status500InternalServerError => "consumed",
        _ => "unreadable",
    };
}
