using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>Changes to a model. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last eight the SDKs.</summary>
public sealed record UpdateModelRequest
{
    /// <summary>Its name for people, up to 300 characters.</summary>
    public Optional<string> DisplayName { get; init; }

    /// <summary>What it is.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The longest input, in tokens.</summary>
    public Optional<int?> ContextLength { get; init; }

    /// <summary>Length of its vectors, where it embeds.</summary>
    public Optional<int?> EmbeddingDimension { get; init; }

    /// <summary>What 1,000 tokens of input cost.</summary>
    [JsonPropertyName("cost_per_1k_tokens_input")]
    public Optional<double?> CostPer1KTokensInput { get; init; }

    /// <summary>What 1,000 tokens of output cost.</summary>
    [JsonPropertyName("cost_per_1k_tokens_output")]
    public Optional<double?> CostPer1KTokensOutput { get; init; }

    /// <summary>Whether it answers bit by bit.</summary>
    public Optional<bool?> SupportsStreaming { get; init; }

    /// <summary>Whether it calls functions.</summary>
    public Optional<bool?> SupportsFunctionCalling { get; init; }

    /// <summary>Whether it sees pictures.</summary>
    public Optional<bool?> SupportsVision { get; init; }

    /// <summary>Whether Knowrithm recommends it.</summary>
    public Optional<bool?> IsRecommended { get; init; }

    /// <summary>Its place in lists.</summary>
    public Optional<int?> SortOrder { get; init; }

    /// <summary>Words to find it by.</summary>
    public Optional<string[]> Tags { get; init; }

    /// <summary>Whether it is in use.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Whether it is on its way out.</summary>
    public Optional<bool?> IsDeprecated { get; init; }

    /// <summary>Its name for machines. The vendor's SDKs send it; the Swagger file has no way to change it.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What it is for. The vendor's SDKs send it; the Swagger file calls it <c>model_type</c>.</summary>
    public Optional<ModelType?> Type { get; init; }

    /// <summary>What the provider calls it. The vendor's SDKs send it; the Swagger file does not.</summary>
    public Optional<string> ProviderModelId { get; init; }

    /// <summary>The longest input, in tokens. The vendor's SDKs send it; the Swagger file calls it <c>context_length</c>.</summary>
    public Optional<int?> ContextWindow { get; init; }

    /// <summary>What input costs. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_input</c>.</summary>
    public Optional<double?> InputPrice { get; init; }

    /// <summary>What output costs. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_output</c>.</summary>
    public Optional<double?> OutputPrice { get; init; }

    /// <summary>The prices' currency. The vendor's SDKs send it; the Swagger file does not.</summary>
    public Optional<string> Currency { get; init; }

    /// <summary>Its state. The vendor's SDKs send it; the Swagger file has <c>is_active</c> and <c>is_deprecated</c> instead, for changes.</summary>
    public Optional<string> Status { get; init; }
}
