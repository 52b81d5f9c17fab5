namespace Knowrithm.Client;

/// <summary>An agent among the best.</summary>
public sealed class TopAgent : ApiObject
{
    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>The conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The messages.</summary>
    public int? TotalMessages { get; set; }
}
