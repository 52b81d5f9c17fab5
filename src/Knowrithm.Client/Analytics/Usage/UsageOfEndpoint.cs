namespace Knowrithm.Client;

/// <summary>The use of one route.</summary>
public sealed class UsageOfEndpoint : ApiObject
{
    /// <summary>The HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>The path.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The number of calls.</summary>
    public int? CallCount { get; set; }

    /// <summary>The average response time in milliseconds.</summary>
    public double? AvgResponseTimeMs { get; set; }
}
