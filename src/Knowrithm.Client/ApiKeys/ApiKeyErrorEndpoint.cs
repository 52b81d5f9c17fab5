namespace Knowrithm.Client;

/// <summary>How often calls of a route went wrong.</summary>
public sealed class ApiKeyErrorEndpoint : ApiObject
{
    /// <summary>The route.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The verb.</summary>
    public string? Method { get; set; }

    /// <summary>How often.</summary>
    public long? ErrorCount { get; set; }
}
