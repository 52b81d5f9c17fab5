namespace Knowrithm.Client.SuperAdmin;

/// <summary>The performance of one agent over time.</summary>
public sealed class AgentTrend : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? AgentName { get; set; }

    /// <summary>The company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The language model.</summary>
    public string? ModelName { get; set; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AvgRating { get; set; }

    /// <summary>The conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<AgentTrendPoint> TimeSeries { get; set => field = value ?? []; } = [];
}
