namespace Knowrithm.Client;

/// <summary>The logged events by severity.</summary>
public sealed class RiskCounts : ApiObject
{
    /// <summary>The number of low-risk events.</summary>
    public int? Low { get; set; }

    /// <summary>The number of medium-risk events.</summary>
    public int? Medium { get; set; }

    /// <summary>The number of high-risk events.</summary>
    public int? High { get; set; }

    /// <summary>The number of critical events.</summary>
    public int? Critical { get; set; }
}
