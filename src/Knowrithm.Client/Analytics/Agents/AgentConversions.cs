namespace Knowrithm.Client;

/// <summary>The outcomes of the leads that an agent spoke with.</summary>
public sealed class AgentConversions : ApiObject
{
    /// <summary>The number of leads that became customers.</summary>
    public int? TotalConverted { get; set; }

    /// <summary>The number of leads that are worth pursuing.</summary>
    public int? TotalQualified { get; set; }

    /// <summary>The number of lost leads.</summary>
    public int? TotalLost { get; set; }

    /// <summary>The share of converted leads, in per cent.</summary>
    public double? ConversionRatePercent { get; set; }
}
