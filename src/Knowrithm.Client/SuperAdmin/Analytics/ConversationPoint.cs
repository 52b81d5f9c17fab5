namespace Knowrithm.Client.SuperAdmin;

/// <summary>The conversations of one day, week or month.</summary>
public sealed class ConversationPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgMessagesPerConversation { get; set; }
}
