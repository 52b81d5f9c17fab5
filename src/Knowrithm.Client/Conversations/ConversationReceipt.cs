using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What became of a conversation, or of its messages, after a delete or a restore.</summary>
[Receipt]
public sealed class ConversationReceipt : ApiObject
{
    /// <summary>The conversation.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>How many messages were deleted with it.</summary>
    public int? DeletedMessagesCount { get; set; }

    /// <summary>How many messages were restored.</summary>
    public int? RestoredMessagesCount { get; set; }
}
