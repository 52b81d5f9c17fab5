namespace Knowrithm.Client.Webhooks;

/// <summary>A delivery whose signature was verified, as it travels through a queue. It prints no content.</summary>
public sealed class WebhookMessage
{
    private KnowrithmEvent? _event;

    /// <summary>The body as it was signed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The delivery's <c>X-Knowrithm-Request-Id</c>; null when there was none.</summary>
    public string? RequestId { get; init; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The sender's <c>traceparent</c>; null when there was none.</summary>
    public string? SenderTrace { get; init; }

    /// <summary>The span that took it in, as a <c>traceparent</c>; null when none was recorded.</summary>
    public string? ReceiverTrace { get; init; }

    /// <summary>The names of the handlers to run; empty for all that take the event.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>A handler that began more runs than this is not run again; null for no limit.</summary>
    public int? MaxRuns { get; init; }

    /// <summary>Whether to try to record the end of a handler until it works or the token is cancelled, rather than once.</summary>
    public bool RecordPersistently { get; init; }

    /// <summary>The body, read as an event.</summary>
    /// <exception cref="WebhookFormatException">It is none.</exception>
    public KnowrithmEvent Event => _event ??= KnowrithmEvent.Parse(Body.Span);

    /// <summary>The same for every delivery of this event.</summary>
    public string Key => Event.DeduplicationKey;

    /// <summary>Request id and size.</summary>
    public override string ToString() => $"Webhook message, request {RequestId}, {Body.Length} bytes";

    internal static WebhookMessage Of(KnowrithmEvent @event, ReadOnlyMemory<byte> body, string? requestId, DateTimeOffset receivedAt, string? senderTrace, string? receiverTrace) =>
        new() { _event = @event, Body = body, RequestId = requestId, ReceivedAt = receivedAt, SenderTrace = senderTrace, ReceiverTrace = receiverTrace };
}
