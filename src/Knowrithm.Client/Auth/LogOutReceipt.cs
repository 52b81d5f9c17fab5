using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once you have signed out.</summary>
[Receipt]
public sealed class LogOutReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
