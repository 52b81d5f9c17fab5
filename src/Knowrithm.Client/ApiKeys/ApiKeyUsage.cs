namespace Knowrithm.Client;

/// <summary>What was done with the API keys.</summary>
public sealed class ApiKeyUsage : ApiObject
{
    /// <summary>Calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>Successful ones, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Mean response time in milliseconds.</summary>
    public double? AvgResponseTimeMs { get; set; }
}
