namespace Knowrithm.Client;

/// <summary>An hour or a day of API key usage.</summary>
public sealed class ApiKeyUsagePeriod : ApiObject
{
    /// <summary>The start time.</summary>
    public DateTimeOffset? Period { get; set; }

    /// <summary>The number of calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>The mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }
}
