namespace Knowrithm.Client.SuperAdmin;

/// <summary>How agents do in total.</summary>
public sealed class AgentTrendSummary : ApiObject
{
    /// <summary>Where the series begin.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where they end.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart their points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>Agents.</summary>
    public int? TotalAgents { get; set; }

    /// <summary>Conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Conversations of one, on average.</summary>
    public double? AvgConversationsPerAgent { get; set; }
}
