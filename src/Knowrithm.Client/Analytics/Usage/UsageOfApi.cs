namespace Knowrithm.Client;

/// <summary>The use of the API.</summary>
public sealed class UsageOfApi : ApiObject
{
    /// <summary>The number of calls.</summary>
    public int? TotalApiCalls { get; set; }

    /// <summary>The number of successful calls.</summary>
    public int? SuccessCount { get; set; }

    /// <summary>The number of failures.</summary>
    public int? ErrorCount { get; set; }

    /// <summary>The share, in per cent.</summary>
    public double? ErrorRatePercent { get; set; }

    /// <summary>The average response time in milliseconds.</summary>
    public double? AvgResponseTimeMs { get; set; }

    /// <summary>The number of keys in use.</summary>
    public int? ActiveApiKeys { get; set; }
}
