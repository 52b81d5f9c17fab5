namespace Knowrithm.Client;

/// <summary>The leads of one day.</summary>
public sealed class LeadDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of new leads.</summary>
    public int? LeadCount { get; set; }

    /// <summary>The number of leads that became customers.</summary>
    public int? Conversions { get; set; }

    /// <summary>The share, in per cent.</summary>
    public double? DailyConversionRate { get; set; }
}
