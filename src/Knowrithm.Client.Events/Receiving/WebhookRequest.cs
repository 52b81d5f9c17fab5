namespace Knowrithm.Client.Events;

/// <summary>A delivery as it arrived.</summary>
public sealed record WebhookRequest
{
    /// <summary>Gets the raw body, as it was signed.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets every value of the header <c>X-Knowrithm-Signature</c>.</summary>
    public required IReadOnlyList<string?> Signatures { get; init; }

    /// <summary>Gets the header <c>X-Knowrithm-Request-Id</c>; null without one.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the header <c>traceparent</c>; null without one.</summary>
    public string? TraceParent { get; init; }
}
