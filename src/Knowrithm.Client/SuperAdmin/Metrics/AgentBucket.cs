namespace Knowrithm.Client.SuperAdmin;

/// <summary>Agents of one kind or language model.</summary>
public sealed class AgentBucket : ApiObject
{
    /// <summary>The kind or the model.</summary>
    public string? Label { get; set; }

    /// <summary>How many.</summary>
    public int? AgentCount { get; set; }

    /// <summary>Their average rating, 0 to 5.</summary>
    public double? AvgRating { get; set; }

    /// <summary>Their service level.</summary>
    public double? Sla { get; set; }
}
