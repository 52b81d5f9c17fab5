namespace Knowrithm.Client;

/// <summary>An agent's conversations.</summary>
public sealed class AgentConversationMetrics : ApiObject
{
    /// <summary>All of them.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Those still going on.</summary>
    public int? ActiveConversations { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgMessagesPerConversation { get; set; }
}
