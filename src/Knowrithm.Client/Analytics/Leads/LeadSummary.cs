namespace Knowrithm.Client;

/// <summary>Leads by how far they have come.</summary>
public sealed class LeadSummary : ApiObject
{
    /// <summary>All leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>Somebody has been in touch.</summary>
    public int? ContactedLeads { get; set; }

    /// <summary>Worth pursuing.</summary>
    public int? QualifiedLeads { get; set; }

    /// <summary>Became customers.</summary>
    public int? ConvertedLeads { get; set; }

    /// <summary>Were lost.</summary>
    public int? LostLeads { get; set; }
}
