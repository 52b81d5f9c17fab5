using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

/// <summary>Answers deliveries: bounded, verified, parsed, then handled or queued. No answer has a body, so none tells why.</summary>
internal sealed class WebhookEndpoint(
    WebhookSettings settings, IWebhookProcessor processor, WebhookTelemetry telemetry, TimeProvider time, ILogger<WebhookEndpoint> logger,
    IHostApplicationLifetime? host = null, IWebhookQueue? queue = null)
{
    private const string RequestIdHeader = "X-Knowrithm-Request-Id";
    private const int LongestRequestId = 200;

    // Not the request's own token: a sender that hangs up comes again, and finds it done.
    private readonly CancellationToken _stopping = host?.ApplicationStopping ?? CancellationToken.None;

    public async Task ReceiveAsync(HttpContext http)
    {
        telemetry.Received();
        var (status, reason) = await AnswerAsync(http);
        if (reason is not null)
        {
            telemetry.Rejected(reason);
            Log.Refused(logger, reason, RequestId(http.Request));
        }
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = Math.Ceiling(settings.Options.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await ReceiverStatus.SendAsync(http, status);
    }

    private async ValueTask<(int Status, string? Reason)> AnswerAsync(HttpContext http)
    {
        var (options, secrets) = settings.Current;
        var (body, refused) = await DeliveryBody.ReadAsync(http.Request, options.BodyLimit, logger);
        if (refused != 0) return (refused, RefusedBecause(refused));

        // Not one text of them all: that leaves an empty one out.
        var signatures = http.Request.Headers[WebhookSignature.HeaderName];
        var verification = signatures.Count > 1 ? WebhookVerification.SeveralSignatures : WebhookSignature.Verify(body.Span, signatures.ToString(), secrets);
        if (verification != WebhookVerification.Valid) return (StatusCodes.Status403Forbidden, Reason(verification));

        KnowrithmEvent @event;
        try
        {
            @event = KnowrithmEvent.Parse(body.Span);
        }
        catch (WebhookFormatException)
        {
            return (StatusCodes.Status400BadRequest, "no_event");
        }

        var now = time.GetUtcNow();
        telemetry.Verified(@event, now);
        if (options.MaxAge is { } age && !(now - @event.Timestamp <= age)) return (StatusCodes.Status403Forbidden, "too_old");
        if (!processor.Takes(@event)) return (StatusCodes.Status200OK, null);

        var senderTrace = http.Request.Headers.TraceParent.ToString();
        return (queue is null ? await HandleAsync(Message(http, @event, body, now, senderTrace)) : await AcceptAsync(queue, http, @event, body, now, senderTrace), null);
    }

    private async ValueTask<int> HandleAsync(WebhookMessage message)
    {
        var results = await processor.ProcessAsync(message, _stopping);
        var (worst, ran) = (StatusCodes.Status200OK, false);
        foreach (var result in results)
        {
            ran |= result.State != WebhookHandlerState.AlreadyHandled;
            if (result.State == WebhookHandlerState.Failed) worst = StatusCodes.Status500InternalServerError;
            else if (result.State is WebhookHandlerState.Busy or WebhookHandlerState.InboxUnavailable && worst == StatusCodes.Status200OK) worst = StatusCodes.Status503ServiceUnavailable;
        }
        if (!ran) telemetry.Duplicate(message.Event);
        return worst;
    }

    private async ValueTask<int> AcceptAsync(IWebhookQueue queue, HttpContext http, KnowrithmEvent @event, ReadOnlyMemory<byte> body, DateTimeOffset now, string senderTrace)
    {
        using var span = WebhookTelemetry.StartAccepting(@event, senderTrace);
        try
        {
            if (await queue.AppendAsync(Message(http, @event, body, now, senderTrace), _stopping)) return StatusCodes.Status202Accepted;
            telemetry.Duplicate(@event);
            return StatusCodes.Status200OK;
        }
        catch (Exception e)
        {
            Log.InboxUnavailable(logger, e, WebhookTelemetry.Name(@event), @event.DeduplicationKey);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static WebhookMessage Message(HttpContext http, KnowrithmEvent @event, ReadOnlyMemory<byte> body, DateTimeOffset now, string senderTrace) =>
        WebhookMessage.Of(@event, body, RequestId(http.Request), now, senderTrace.Length == 0 ? null : senderTrace, Activity.Current?.Id);

    private static string? RequestId(HttpRequest request) => request.Headers[RequestIdHeader].ToString() switch
    {
        "" => null,
        { Length: > LongestRequestId } id => id[..LongestRequestId],
        var id => id,
    };

    private static string RefusedBecause(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "too_large",
        StatusCodes.Status500InternalServerError => "consumed",
        _ => "unreadable",
    };

    private static string Reason(WebhookVerification verification) => verification switch
    {
        WebhookVerification.MissingHeader => "no_signature",
        WebhookVerification.SeveralSignatures => "several_signatures",
        WebhookVerification.MalformedHeader => "malformed_signature",
        _ => "wrong_signature",
    };
}
