namespace Knowrithm.Client;

/// <summary>How many leads come how far, in per cent.</summary>
public sealed class LeadFunnel : ApiObject
{
    /// <summary>Contacted.</summary>
    public double? ContactRatePercent { get; set; }

    /// <summary>Qualified.</summary>
    public double? QualificationRatePercent { get; set; }

    /// <summary>Converted, of the qualified.</summary>
    public double? ConversionRatePercent { get; set; }

    /// <summary>Converted, of all.</summary>
    public double? OverallConversionRatePercent { get; set; }
}
