using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a message was deleted or restored.</summary>
[Receipt]
public sealed class MessageReceipt : ApiObject
{
    /// <summary>The message.</summary>
    public string? MessageId { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
