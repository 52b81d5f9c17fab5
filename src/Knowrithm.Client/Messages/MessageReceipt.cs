using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What became of a message after a delete or a restore.</summary>
[Receipt]
public sealed class MessageReceipt : ApiObject
{
    /// <summary>The message.</summary>
    public string? MessageId { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
