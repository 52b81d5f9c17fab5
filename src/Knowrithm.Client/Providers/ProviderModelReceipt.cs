using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a model was deleted. No source shows it: all but the message is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class ProviderModelReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
