namespace Knowrithm.Client;

/// <summary>Leads of one day.</summary>
public sealed class LeadDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>New leads.</summary>
    public int? LeadCount { get; set; }

    /// <summary>Those that became customers.</summary>
    public int? Conversions { get; set; }

    /// <summary>The same, in per cent.</summary>
    public double? DailyConversionRate { get; set; }
}
