namespace Knowrithm.Client;

/// <summary>The leads with one status.</summary>
public sealed class LeadStatusCount : ApiObject
{
    /// <summary>The state.</summary>
    public LeadStatus? Status { get; set; }

    /// <summary>The number.</summary>
    public int? Count { get; set; }
}
