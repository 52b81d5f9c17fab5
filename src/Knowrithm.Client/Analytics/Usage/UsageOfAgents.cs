namespace Knowrithm.Client;

/// <summary>How agents were used.</summary>
public sealed class UsageOfAgents : ApiObject
{
    /// <summary>All agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>Those that answer.</summary>
    public int? ActiveAgents { get; set; }

    /// <summary>Average rating, 0 to 5.</summary>
    public double? AvgAgentRating { get; set; }

    /// <summary>Their conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Their messages.</summary>
    public int? TotalMessages { get; set; }
}
