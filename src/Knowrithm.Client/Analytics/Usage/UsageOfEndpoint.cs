namespace Knowrithm.Client;

/// <summary>How one route was used.</summary>
public sealed class UsageOfEndpoint : ApiObject
{
    /// <summary>The verb.</summary>
    public string? Method { get; set; }

    /// <summary>The path.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Calls.</summary>
    public int? CallCount { get; set; }

    /// <summary>Milliseconds for one, on average.</summary>
    public double? AvgResponseTimeMs { get; set; }
}
