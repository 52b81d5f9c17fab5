namespace Knowrithm.Client;

/// <summary>How good one origin of leads is.</summary>
public sealed class LeadSourcePerformance : ApiObject
{
    /// <summary>Where they came from.</summary>
    public string? Source { get; set; }

    /// <summary>How many.</summary>
    public int? TotalLeads { get; set; }

    /// <summary>Those that became customers.</summary>
    public int? Conversions { get; set; }

    /// <summary>The same, in per cent.</summary>
    public double? ConversionRatePercent { get; set; }
}
