namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the agents' performance.</summary>
public sealed class AgentTrendSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the series.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The average number of conversations of an agent.</summary>
    public double? AvgConversationsPerAgent { get; set; }
}
