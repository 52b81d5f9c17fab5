namespace Knowrithm.Client;

/// <summary>An agent's conversations.</summary>
public sealed class AgentConversationMetrics : ApiObject
{
    /// <summary>The total number.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of active ones.</summary>
    public int? ActiveConversations { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgMessagesPerConversation { get; set; }
}
