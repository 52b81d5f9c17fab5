namespace Knowrithm.Client;

/// <summary>What became of the leads an agent spoke with.</summary>
public sealed class AgentConversions : ApiObject
{
    /// <summary>Became customers.</summary>
    public int? TotalConverted { get; set; }

    /// <summary>Are worth pursuing.</summary>
    public int? TotalQualified { get; set; }

    /// <summary>Were lost.</summary>
    public int? TotalLost { get; set; }

    /// <summary>Converted ones, in per cent.</summary>
    public double? ConversionRatePercent { get; set; }
}
