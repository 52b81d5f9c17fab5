namespace Knowrithm.Client;

/// <summary>An hour or a day of API key usage.</summary>
public sealed class ApiKeyUsagePeriod : ApiObject
{
    /// <summary>When it began.</summary>
    public DateTimeOffset? Period { get; set; }

    /// <summary>Calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>Successful ones, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }
}
