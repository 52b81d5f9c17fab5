using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that you signed out.</summary>
[Receipt]
public sealed class LogOutReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
