namespace Knowrithm.Client;

/// <summary>What leads agreed to.</summary>
public sealed class LeadConsent : ApiObject
{
    /// <summary>All leads.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>Those that let their data be processed, in per cent.</summary>
    public double? DataConsentRate { get; set; }

    /// <summary>Those that agreed to marketing, in per cent.</summary>
    public double? MarketingConsentRate { get; set; }
}
