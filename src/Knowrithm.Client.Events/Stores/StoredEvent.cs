namespace Knowrithm.Client.Events;

/// <summary>An event as a store keeps it. Stores do not read the body; it may be encrypted.</summary>
public sealed class StoredEvent
{
    /// <summary>Gets the key: 64 hexadecimal digits, unique within an owner.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the event's name on the wire, in lower case.</summary>
    public required string Type { get; init; }

    /// <summary>Gets whether the version that appended it has no type for it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Gets the hash of the lead, conversation, agent or document that the event is about; null when it has no subject, and so no order.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the body; empty when it was erased or has expired.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the source.</summary>
    public EventSource Source { get; init; }

    /// <summary>Gets the delivery's request id; null when the header was missing.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets when it was appended, by the store's clock. A store sets it.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the sender's <c>traceparent</c>.</summary>
    public string? SenderTrace { get; init; }

    /// <summary>Gets the <c>traceparent</c> of the span that appended it.</summary>
    public string? ReceiverTrace { get; init; }

    internal StoredEvent With(ReadOnlyMemory<byte> body) => new()
    {
        Key = Key,
        Type = Type,
        IsUnknown = IsUnknown,
        Subject = Subject,
        Body = body,
        Source = Source,
        RequestId = RequestId,
        ReceivedAt = ReceivedAt,
        SenderTrace = SenderTrace,
        ReceiverTrace = ReceiverTrace,
    };

    /// <summary>Returns name and key, never the content.</summary>
    public override string ToString() => $"{Type} {Key}";
}
