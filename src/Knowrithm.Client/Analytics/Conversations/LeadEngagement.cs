namespace Knowrithm.Client;

/// <summary>The part that leads take in conversations.</summary>
public sealed class LeadEngagement : ApiObject
{
    /// <summary>The number of leads with conversations.</summary>
    public int? EngagedLeads { get; set; }

    /// <summary>The average rating, 1 to 5.</summary>
    public double? AverageSatisfaction { get; set; }

    /// <summary>The number of leads that became customers.</summary>
    public int? TotalConversions { get; set; }
}
