using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once tables have been deleted. No source shows it: all but the words is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class DatabaseTableReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
