using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once settings have been deleted. No source shows it: all but the words is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class LlmSettingsReceipt : ApiObject
{
    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
