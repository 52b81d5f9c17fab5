namespace Knowrithm.Client;

/// <summary>Leads in one state.</summary>
public sealed class LeadStatusCount : ApiObject
{
    /// <summary>The state.</summary>
    public LeadStatus? Status { get; set; }

    /// <summary>How many.</summary>
    public int? Count { get; set; }
}
