using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that tables were deleted. No source shows it: all but the message is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class DatabaseTableReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
