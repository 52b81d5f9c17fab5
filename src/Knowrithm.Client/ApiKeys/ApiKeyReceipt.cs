using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once an API key has been revoked.</summary>
[Receipt]
public sealed class ApiKeyReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
