namespace Knowrithm.Client.SuperAdmin;

/// <summary>The performance of agents over time.</summary>
public sealed class AgentPerformanceTrends : ApiObject
{
    /// <summary>The summary.</summary>
    public AgentTrendSummary? Summary { get; set; }

    /// <summary>The series of each agent.</summary>
    public IReadOnlyList<AgentTrend> PerformanceTrends { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
