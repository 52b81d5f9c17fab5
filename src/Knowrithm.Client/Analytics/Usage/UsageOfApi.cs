namespace Knowrithm.Client;

/// <summary>How the API was used.</summary>
public sealed class UsageOfApi : ApiObject
{
    /// <summary>All calls.</summary>
    public int? TotalApiCalls { get; set; }

    /// <summary>Those that went well.</summary>
    public int? SuccessCount { get; set; }

    /// <summary>Those that failed.</summary>
    public int? ErrorCount { get; set; }

    /// <summary>The same, in per cent.</summary>
    public double? ErrorRatePercent { get; set; }

    /// <summary>Milliseconds for one, on average.</summary>
    public double? AvgResponseTimeMs { get; set; }

    /// <summary>Keys in use.</summary>
    public int? ActiveApiKeys { get; set; }
}
