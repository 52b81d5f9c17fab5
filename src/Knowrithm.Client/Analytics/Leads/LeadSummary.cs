namespace Knowrithm.Client;

/// <summary>The leads by progress.</summary>
public sealed class LeadSummary : ApiObject
{
    /// <summary>The number of leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>The number of contacted leads.</summary>
    public int? ContactedLeads { get; set; }

    /// <summary>The number of qualified leads.</summary>
    public int? QualifiedLeads { get; set; }

    /// <summary>The number of leads that became customers.</summary>
    public int? ConvertedLeads { get; set; }

    /// <summary>The number of lost leads.</summary>
    public int? LostLeads { get; set; }
}
