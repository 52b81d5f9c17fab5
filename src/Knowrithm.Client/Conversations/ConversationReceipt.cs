using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a conversation, or its messages, were deleted or restored.</summary>
[Receipt]
public sealed class ConversationReceipt : ApiObject
{
    /// <summary>The conversation.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The number of messages deleted with it.</summary>
    public int? DeletedMessagesCount { get; set; }

    /// <summary>The number of restored messages.</summary>
    public int? RestoredMessagesCount { get; set; }
}
