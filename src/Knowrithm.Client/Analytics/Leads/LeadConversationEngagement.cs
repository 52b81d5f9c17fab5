namespace Knowrithm.Client;

/// <summary>The conversations of leads.</summary>
public sealed class LeadConversationEngagement : ApiObject
{
    /// <summary>The total number.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of leads with conversations.</summary>
    public int? LeadsWithConversations { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgMessagesPerConversation { get; set; }

    /// <summary>The average rating, 1 to 5.</summary>
    public double? AvgSatisfaction { get; set; }
}
