namespace Knowrithm.Client.SuperAdmin;

/// <summary>How agents do, over time.</summary>
public sealed class AgentPerformanceTrends : ApiObject
{
    /// <summary>Totals.</summary>
    public AgentTrendSummary? Summary { get; set; }

    /// <summary>Agent by agent.</summary>
    public IReadOnlyList<AgentTrend> PerformanceTrends { get; set => field = value ?? []; } = [];

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
