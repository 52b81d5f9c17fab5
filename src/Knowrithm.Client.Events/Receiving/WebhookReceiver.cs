using System.Diagnostics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

internal sealed class WebhookReceiver(
    EventPump pump, IEventStore store, AttemptRunner runner, BodyCodec codec, EventSignal signal, RunningAttempts running, IOptionsMonitor<WebhookReceiverOptions> options, EventsTelemetry telemetry, TimeProvider time,
    ILogger<WebhookReceiver> logger)
    : IWebhookReceiver
{
    private const int LongestRequestId = 200;
    private const int LongestTrace = 100;

    private (IReadOnlyList<string> From, WebhookSecrets Secrets)? _secrets;

    public async ValueTask<WebhookReceipt> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        telemetry.Received();
        var receipt = await RespondAsync(request, cancellationToken);
        if (receipt.Reason is { } reason)
        {
            telemetry.Rejected(reason);
            EventsLog.Refused(logger, reason, request.RequestId);
        }
        return receipt;
    }

    private async ValueTask<WebhookReceipt> RespondAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        if (request.Body.Length > settings.BodyLimit) return new(413, "too_large");
        if (settings.Secrets.Count == 0) return new(500, "no_secret");
        // Not one text of them all: that leaves an empty one out.
        var verification = request.Signatures.Count > 1
            ? WebhookVerification.SeveralSignatures
            : WebhookSignature.Verify(request.Body.Span, request.Signatures is [{ } signature] ? signature : "", Secrets(settings));
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
        if (settings.MaxAge is { } age && !(time.GetUtcNow() - one.Timestamp <= age)) return new(403, "too_old");
        return await AppendAsync(request, one, settings.RetryAfter, cancellationToken);
    }

    private async ValueTask<WebhookReceipt> AppendAsync(WebhookRequest request, KnowrithmEvent one, TimeSpan retryAfter, CancellationToken cancellationToken)
    {
        using var span = EventsTelemetry.StartAppend(one, request.TraceParent);
        var stored = new StoredEvent
        {
            Key = EventKey.Of(one),
            Type = EventNames.Of(one),
            IsUnknown = one is UnknownEvent,
            Subject = EventKey.SubjectOf(one),
            Body = codec.Encode(request.Body.Span),
            RequestId = Cut(request.RequestId, LongestRequestId),
            SenderTrace = request.TraceParent is { Length: > 0 and < LongestTrace } trace ? trace : null,
            ReceiverTrace = Activity.Current?.Id,
        };
        try
        {
            await pump.EnsureReadyAsync(cancellationToken);
            var isNew = await store.AppendAsync(pump.Owner, stored, cancellationToken);
            if (!isNew) telemetry.Duplicate(one);
            if (!store.IsDurable) return await HandleAsync(stored.Key, retryAfter, cancellationToken);
            if (isNew) signal.Set();
            return new(isNew ? 202 : 200);
        }
        catch (Exception e)
        {
            EventsLog.NotAppended(logger, e, stored.ToString());
            return new(503, null, retryAfter);
        }
    }

    /// <summary>Inside the request: what fails waits for the sender to deliver again.</summary>
    private async ValueTask<WebhookReceipt> HandleAsync(string key, TimeSpan retryAfter, CancellationToken cancellationToken)
    {
        var claims = await pump.ClaimAsync(int.MaxValue, key, cancellationToken);
        var failed = false;
        foreach (var claim in claims) failed |= await runner.RunAsync(claim, true, cancellationToken) != AttemptOutcome.Handled;
        if (failed) return new(500);
        // What another delivery of the same event is handling now is not done yet.
        return running.All.Any(claim => claim.Event.Key == key && claim.Owner == pump.Owner) ? new(503, null, retryAfter) : new(200);
    }

    private WebhookSecrets Secrets(WebhookReceiverOptions settings)
    {
        if (_secrets is { } last && last.From.SequenceEqual(settings.Secrets, StringComparer.Ordinal)) return last.Secrets;
        var secrets = new WebhookSecrets(settings.Secrets);
        _secrets = ([.. settings.Secrets], secrets);
        return secrets;
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
