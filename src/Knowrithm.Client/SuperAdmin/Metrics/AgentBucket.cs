namespace Knowrithm.Client.SuperAdmin;

/// <summary>The agents of one type or language model.</summary>
public sealed class AgentBucket : ApiObject
{
    /// <summary>The type or the model.</summary>
    public string? Label { get; set; }

    /// <summary>The number.</summary>
    public int? AgentCount { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AvgRating { get; set; }

    /// <summary>The service level.</summary>
    public double? Sla { get; set; }
}
