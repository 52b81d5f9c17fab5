namespace Knowrithm.Client;

/// <summary>Logged events by gravity.</summary>
public sealed class RiskCounts : ApiObject
{
    /// <summary>Everyday.</summary>
    public int? Low { get; set; }

    /// <summary>Worth a look.</summary>
    public int? Medium { get; set; }

    /// <summary>Look at them today.</summary>
    public int? High { get; set; }

    /// <summary>Look at them now.</summary>
    public int? Critical { get; set; }
}
