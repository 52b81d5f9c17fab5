namespace Knowrithm.Client;

/// <summary>
/// Something that a conversation's stream tells. The two vocabularies that Knowrithm's sources show (<c>chat_status</c>, <c>chat_response</c>, <c>heartbeat</c>; and
/// <c>queued</c>, <c>completed</c>, <c>failed</c>) come as the same types; what neither knows is an <see cref="UnknownChatEvent"/>.
/// </summary>
public abstract class ChatStreamEvent
{
    private protected ChatStreamEvent()
    {
    }

    /// <summary>The event's id, where the server gives one.</summary>
    public string? Id { get; set; }

    /// <summary>The event's name, as it came; empty when no event brought it: while messages are polled, and for an answer that came another way.</summary>
    public string Name { get; set; } = "";

    /// <summary>The conversation, where the event names it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The message that was sent, where the event names it; not the answer's id.</summary>
    public string? MessageId { get; set; }

    /// <summary>The event's data, as it came.</summary>
    public string? Raw { get; set; }
}
