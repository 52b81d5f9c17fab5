namespace Knowrithm.Client;

/// <summary>How much a route is called with API keys.</summary>
public sealed class ApiKeyEndpointUsage : ApiObject
{
    /// <summary>The route; in a key's detailed usage with its verb in front.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The verb.</summary>
    public string? Method { get; set; }

    /// <summary>Calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>Successful ones, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }
}
