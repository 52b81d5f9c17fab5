namespace Knowrithm.Client;

/// <summary>The use of the API keys.</summary>
public sealed class ApiKeyUsage : ApiObject
{
    /// <summary>The number of calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>The mean response time in milliseconds.</summary>
    public double? AvgResponseTimeMs { get; set; }
}
