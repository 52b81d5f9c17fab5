using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that an API key was revoked.</summary>
[Receipt]
public sealed class ApiKeyReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
