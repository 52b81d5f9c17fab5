using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that settings were deleted. No source shows it: all but the message is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
[Receipt(EndsTask = true)]
public sealed class LlmSettingsReceipt : ApiObject
{
    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
