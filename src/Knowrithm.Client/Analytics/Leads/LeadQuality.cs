namespace Knowrithm.Client;

/// <summary>The quality of leads.</summary>
public sealed class LeadQuality : ApiObject
{
    /// <summary>The average number of days between first and last contact.</summary>
    public double? AvgEngagementDays { get; set; }

    /// <summary>The share of leads that consented to marketing, in per cent.</summary>
    public double? MarketingConsentRatePercent { get; set; }

    /// <summary>The share of leads with a telephone number, in per cent.</summary>
    public double? PhoneCompletionRatePercent { get; set; }
}
