namespace Knowrithm.Client;

/// <summary>The calls of a route with API keys.</summary>
public sealed class ApiKeyEndpointUsage : ApiObject
{
    /// <summary>The route; in a key's detailed usage with its HTTP method in front.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>The number of calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>The mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }
}
