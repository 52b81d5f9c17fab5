namespace Knowrithm.Client.SuperAdmin;

/// <summary>How one agent does, over time.</summary>
public sealed class AgentTrend : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string AgentId { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? AgentName { get; set; }

    /// <summary>Its company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Its language model.</summary>
    public string? ModelName { get; set; }

    /// <summary>Whether it answers.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>Average rating, 0 to 5.</summary>
    public double? AvgRating { get; set; }

    /// <summary>Its conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<AgentTrendPoint> TimeSeries { get; set => field = value ?? []; } = [];
}
