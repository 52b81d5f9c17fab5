namespace Knowrithm.Client;

/// <summary>The conversations of leads.</summary>
public sealed class LeadConversationEngagement : ApiObject
{
    /// <summary>All of them.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Leads that talked.</summary>
    public int? LeadsWithConversations { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgMessagesPerConversation { get; set; }

    /// <summary>Average rating, 1 to 5.</summary>
    public double? AvgSatisfaction { get; set; }
}
