namespace Knowrithm.Client;

/// <summary>The number of failed calls of a route.</summary>
public sealed class ApiKeyErrorEndpoint : ApiObject
{
    /// <summary>The route.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>The number.</summary>
    public long? ErrorCount { get; set; }
}
