using System.Diagnostics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

internal sealed class WebhookReceiver(
    EventPump pump, IEventStore store, AttemptRunner runner, BodyCodec codec, EventSignal signal, WebhookSettings settings, EventsTelemetry telemetry,
    TimeProvider time, ILogger<WebhookReceiver> logger, WebhookFacts? facts = null)
    : IWebhookReceiver
{
    private const int LongestRequestId = 200;
    private const int LongestTrace = 100;
    private const int LongestType = 200;

    public int BodyLimit => settings.Current.Options.BodyLimit;

    public async ValueTask<WebhookReceipt> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        telemetry.Received();
        var receipt = await RespondAsync(request, cancellationToken);
        if (receipt.Reason is { } reason) Rejected(reason, request.RequestId);
        return receipt;
    }

    public WebhookReceipt Refuse(int statusCode, string reason, string? requestId = null)
    {
        telemetry.Received();
        Rejected(reason, requestId);
        return new(statusCode, reason);
    }

    private void Rejected(string reason, string? requestId)
    {
        telemetry.Rejected(reason);
        EventsLog.Refused(logger, reason, Cut(requestId, LongestRequestId));
    }

    private async ValueTask<WebhookReceipt> RespondAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var (options, secrets) = settings.Current;
        if (request.Body.Length > options.BodyLimit) return new(413, "too_large");
        if (secrets is null) return new(500, "no_secret");
        // Not one text of them all: that leaves an empty one out.
        var verification = request.Signatures.Count > 1
            ? WebhookVerification.SeveralSignatures
            : WebhookSignature.Verify(request.Body.Span, request.Signatures is [{ } signature] ? signature : "", secrets);
        if (verification != WebhookVerification.Valid) return new(403, Reason(verification));

        KnowrithmEvent one;
        try
        {
            one = KnowrithmEvent.Parse(request.Body.Span);
        }
        catch (WebhookFormatException)
        {
            return new(400, "no_event");
        }
        var now = time.GetUtcNow();
        telemetry.Verified(one, now);
        if (options.MaxAge is { } age && !(now - one.Timestamp <= age)) return new(403, "too_old");
        return await AppendAsync(request, one, options.RetryAfter, cancellationToken);
    }

    private async ValueTask<WebhookReceipt> AppendAsync(WebhookRequest request, KnowrithmEvent one, TimeSpan retryAfter, CancellationToken cancellationToken)
    {
        using var span = EventsTelemetry.StartAppend(one, request.TraceParent, pump.IsForwarding);
        var stored = new StoredEvent
        {
            Key = EventKey.Of(one),
            Type = Cut(EventNames.Of(one), LongestType) ?? "",
            IsUnknown = one is UnknownEvent,
            Subject = EventKey.SubjectOf(one),
            Body = codec.Encode(request.Body.Span),
            RequestId = Cut(request.RequestId, LongestRequestId),
            SenderTrace = request.TraceParent is { Length: > 0 and < LongestTrace } trace ? trace : null,
            ReceiverTrace = Activity.Current?.Id is { Length: < LongestTrace } own ? own : null,
        };
        try
        {
            var isNew = facts is null ? await pump.AppendAsync(stored, cancellationToken)
                : await pump.AppendAsync(token => facts.AppendAsync(pump.Owner, one, stored, token), cancellationToken);
            if (!store.IsDurable) return await HandleAsync(one, stored.Key, isNew, retryAfter, cancellationToken);
            if (isNew) signal.Set();
            else telemetry.Duplicate(one);
            return new(isNew ? 202 : 200);
        }
        catch (Exception e)
        {
            EventsTelemetry.Failed(span, e);
            if (pump.IsForwarding) EventsLog.NotForwarded(logger, e, stored.ToString());
            else EventsLog.NotAppended(logger, e, stored.ToString());
            return new(503, null, retryAfter);
        }
    }

    /// <summary>Inside the request: what fails waits for the sender to deliver again.</summary>
    private async ValueTask<WebhookReceipt> HandleAsync(KnowrithmEvent one, string key, bool isNew, TimeSpan retryAfter, CancellationToken cancellationToken)
    {
        await pump.CleanAsync(cancellationToken);
        var claims = await pump.ClaimAsync(int.MaxValue, key, cancellationToken);
        if (claims.Count == 0 && !isNew) telemetry.Duplicate(one);
        var failed = false;
        foreach (var claim in claims) failed |= await runner.RunAsync(claim, true, cancellationToken) != AttemptOutcome.Handled;
        if (failed) return new(500);
        // What another delivery of the same event is handling now is not done yet, nor what waits for a paused handler.
        return await store.IsWaitingAsync(pump.Owner, key, cancellationToken) ? new(503, null, retryAfter) : new(200);
    }

    private static string? Cut(string? text, int length) => text is null or "" ? null : text.Length > length ? text[..length] : text;

    private static string Reason(WebhookVerification verification) => verification switch
    {
        WebhookVerification.MissingHeader => "no_signature",
        WebhookVerification.SeveralSignatures => "several_signatures",
        WebhookVerification.MalformedHeader => "malformed_signature",
        _ => "wrong_signature",
    };
}
