using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A verified event for the application's message bus.</summary>
public sealed class ForwardedEvent
{
    /// <summary>
    /// Gets the key: 64 hexadecimal digits, the same for every redelivery. Use it as the message id; where that is a <see cref="Guid"/>, its first 32 digits
    /// are one.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Gets the event.</summary>
    public required KnowrithmEvent Event { get; init; }

    /// <summary>Gets the raw body, as it was signed. <see cref="KnowrithmEvent.Parse"/> reads it again at the other end of the bus.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// Gets the hash of the lead, conversation, agent or document that the event is about, to partition or order messages by; null when it has no subject.
    /// </summary>
    public string? Subject { get; init; }

    /// <summary>Gets the delivery's request id; null when the header was missing.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the sender's <c>traceparent</c>; null when the header was missing.</summary>
    public string? SenderTrace { get; init; }

    /// <summary>Returns name and key, never the content.</summary>
    public override string ToString() => $"{EventNames.Of(Event)} {Key}";
}
