using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The changes to a model. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it. The Swagger file and the
/// vendor's SDKs disagree about the names: the members follow the file, the last eight the SDKs.
/// </summary>
public sealed record UpdateModelRequest
{
    /// <summary>The display name, up to 300 characters.</summary>
    public Optional<string> DisplayName { get; init; }

    /// <summary>The description.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The context length, in tokens.</summary>
    public Optional<int?> ContextLength { get; init; }

    /// <summary>The length of its vectors, for an embedding model.</summary>
    public Optional<int?> EmbeddingDimension { get; init; }

    /// <summary>The cost of 1,000 input tokens.</summary>
    [JsonPropertyName("cost_per_1k_tokens_input")]
    public Optional<double?> CostPer1KTokensInput { get; init; }

    /// <summary>The cost of 1,000 output tokens.</summary>
    [JsonPropertyName("cost_per_1k_tokens_output")]
    public Optional<double?> CostPer1KTokensOutput { get; init; }

    /// <summary>Whether it supports streaming.</summary>
    public Optional<bool?> SupportsStreaming { get; init; }

    /// <summary>Whether it supports function calling.</summary>
    public Optional<bool?> SupportsFunctionCalling { get; init; }

    /// <summary>Whether it supports vision.</summary>
    public Optional<bool?> SupportsVision { get; init; }

    /// <summary>Whether Knowrithm recommends it.</summary>
    public Optional<bool?> IsRecommended { get; init; }

    /// <summary>The position in lists.</summary>
    public Optional<int?> SortOrder { get; init; }

    /// <summary>The tags for searching.</summary>
    public Optional<string[]> Tags { get; init; }

    /// <summary>Whether it is in use.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public Optional<bool?> IsDeprecated { get; init; }

    /// <summary>The identifier. The vendor's SDKs send it; the Swagger file has no way to change it.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The purpose. The vendor's SDKs send it; the Swagger file calls it <c>model_type</c>.</summary>
    public Optional<ModelType?> Type { get; init; }

    /// <summary>The name that the provider uses. The vendor's SDKs send it; the Swagger file does not.</summary>
    public Optional<string> ProviderModelId { get; init; }

    /// <summary>The context length, in tokens. The vendor's SDKs send it; the Swagger file calls it <c>context_length</c>.</summary>
    public Optional<int?> ContextWindow { get; init; }

    /// <summary>The cost of input. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_input</c>.</summary>
    public Optional<double?> InputPrice { get; init; }

    /// <summary>The cost of output. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_output</c>.</summary>
    public Optional<double?> OutputPrice { get; init; }

    /// <summary>The prices' currency. The vendor's SDKs send it; the Swagger file does not.</summary>
    public Optional<string> Currency { get; init; }

    /// <summary>The status. The vendor's SDKs send it; the Swagger file has <c>is_active</c> and <c>is_deprecated</c> instead, for changes.</summary>
    public Optional<string> Status { get; init; }
}
