namespace Knowrithm.Client;

/// <summary>The use of agents.</summary>
public sealed class UsageOfAgents : ApiObject
{
    /// <summary>The number of agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>The number of active agents.</summary>
    public int? ActiveAgents { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AvgAgentRating { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of messages.</summary>
    public int? TotalMessages { get; set; }
}
