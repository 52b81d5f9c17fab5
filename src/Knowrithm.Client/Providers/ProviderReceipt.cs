using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a provider was deleted. No source shows it: all but the message is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class ProviderReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
