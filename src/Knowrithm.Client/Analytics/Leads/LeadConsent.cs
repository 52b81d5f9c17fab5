namespace Knowrithm.Client;

/// <summary>The consents of leads.</summary>
public sealed class LeadConsent : ApiObject
{
    /// <summary>The number of leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>The share of leads that consented to data processing, in per cent.</summary>
    public double? DataConsentRate { get; set; }

    /// <summary>The share of leads that consented to marketing, in per cent.</summary>
    public double? MarketingConsentRate { get; set; }
}
