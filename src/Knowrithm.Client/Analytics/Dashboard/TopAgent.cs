namespace Knowrithm.Client;

/// <summary>One of the best agents.</summary>
public sealed class TopAgent : ApiObject
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it answers.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>Average rating, 0 to 5.</summary>
    public double? AverageRating { get; set; }

    /// <summary>Its conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Its messages.</summary>
    public int? TotalMessages { get; set; }
}
