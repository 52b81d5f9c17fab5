namespace Knowrithm.Client;

/// <summary>
/// An event of a conversation's stream. The two vocabularies that Knowrithm's sources show (<c>chat_status</c>, <c>chat_response</c>, <c>heartbeat</c>; and
/// <c>queued</c>, <c>completed</c>, <c>failed</c>) are read as the same types; an event of neither is an <see cref="UnknownChatEvent"/>.
/// </summary>
public abstract class ChatStreamEvent
{
    private protected ChatStreamEvent()
    {
    }

    /// <summary>The event's id, where the server sends one.</summary>
    public string? Id { get; set; }

    /// <summary>
    /// The event's name, as it was sent; empty when the message did not come with an event: while messages are polled, and for a reply from the task or the
    /// history.
    /// </summary>
    public string Name { get; set; } = "";

    /// <summary>The conversation, where the event names it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The message that was sent, where the event names it; not the id of the agent's message.</summary>
    public string? MessageId { get; set; }

    /// <summary>The event's data, as it was sent.</summary>
    public string? Raw { get; set; }
}
