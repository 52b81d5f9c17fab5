namespace Knowrithm.Client;

/// <summary>The performance of one source of leads.</summary>
public sealed class LeadSourcePerformance : ApiObject
{
    /// <summary>The source.</summary>
    public string? Source { get; set; }

    /// <summary>The number.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>The number of leads that became customers.</summary>
    public int? Conversions { get; set; }

    /// <summary>The share, in per cent.</summary>
    public double? ConversionRatePercent { get; set; }
}
