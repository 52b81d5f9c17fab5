namespace Knowrithm.Client;

/// <summary>The conversion funnel of leads, in per cent.</summary>
public sealed class LeadFunnel : ApiObject
{
    /// <summary>The contact rate, in per cent.</summary>
    public double? ContactRatePercent { get; set; }

    /// <summary>The qualification rate, in per cent.</summary>
    public double? QualificationRatePercent { get; set; }

    /// <summary>The conversion rate of qualified leads, in per cent.</summary>
    public double? ConversionRatePercent { get; set; }

    /// <summary>The conversion rate of all leads, in per cent.</summary>
    public double? OverallConversionRatePercent { get; set; }
}
