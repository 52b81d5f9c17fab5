namespace Knowrithm.Client;

/// <summary>How leads take part in conversations.</summary>
public sealed class LeadEngagement : ApiObject
{
    /// <summary>Leads that talked.</summary>
    public int? EngagedLeads { get; set; }

    /// <summary>Their average rating, 1 to 5.</summary>
    public double? AverageSatisfaction { get; set; }

    /// <summary>Those that became customers.</summary>
    public int? TotalConversions { get; set; }
}
