namespace Knowrithm.Client;

/// <summary>How good the leads are.</summary>
public sealed class LeadQuality : ApiObject
{
    /// <summary>Days between first and last contact, on average.</summary>
    public double? AvgEngagementDays { get; set; }

    /// <summary>Those that agreed to marketing, in per cent.</summary>
    public double? MarketingConsentRatePercent { get; set; }

    /// <summary>Those that left a telephone number, in per cent.</summary>
    public double? PhoneCompletionRatePercent { get; set; }
}
