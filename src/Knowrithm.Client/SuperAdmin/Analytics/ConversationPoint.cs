namespace Knowrithm.Client.SuperAdmin;

/// <summary>Conversations of one day, week or month.</summary>
public sealed class ConversationPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>Conversations.</summary>
    public int? ConversationCount { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgMessagesPerConversation { get; set; }
}
