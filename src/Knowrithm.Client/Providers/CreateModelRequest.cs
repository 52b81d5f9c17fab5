using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A new model of a provider. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last seven the SDKs.
/// </summary>
public sealed record CreateModelRequest
{
    /// <summary>The identifier, up to 300 characters: <c>gpt-4o-mini</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The purpose; the server's default is <see cref="ModelType.Llm"/>.</summary>
    public ModelType? ModelType { get; init; }

    /// <summary>The display name, up to 300 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The context length, in tokens; the server's default is 0.</summary>
    public int? ContextLength { get; init; }

    /// <summary>The length of its vectors, for an embedding model.</summary>
    public int? EmbeddingDimension { get; init; }

    /// <summary>The cost of 1,000 input tokens.</summary>
    [JsonPropertyName("cost_per_1k_tokens_input")]
    public double? CostPer1KTokensInput { get; init; }

    /// <summary>The cost of 1,000 output tokens.</summary>
    [JsonPropertyName("cost_per_1k_tokens_output")]
    public double? CostPer1KTokensOutput { get; init; }

    /// <summary>Whether it supports streaming; the server's default is true.</summary>
    public bool? SupportsStreaming { get; init; }

    /// <summary>Whether it supports function calling; the server's default is false.</summary>
    public bool? SupportsFunctionCalling { get; init; }

    /// <summary>Whether it supports vision; the server's default is false.</summary>
    public bool? SupportsVision { get; init; }

    /// <summary>Whether Knowrithm recommends it; the server's default is false.</summary>
    public bool? IsRecommended { get; init; }

    /// <summary>The position in lists; the server's default is 0.</summary>
    public int? SortOrder { get; init; }

    /// <summary>The tags for searching.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The maximum length of the agent's answers, in tokens.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The purpose. The vendor's SDKs send it; the Swagger file calls it <c>model_type</c>.</summary>
    public ModelType? Type { get; init; }

    /// <summary>The name that the provider uses. The vendor's SDKs send it; the Swagger file does not.</summary>
    public string? ProviderModelId { get; init; }

    /// <summary>The context length, in tokens. The vendor's SDKs send it; the Swagger file calls it <c>context_length</c>.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>The cost of input. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_input</c>.</summary>
    public double? InputPrice { get; init; }

    /// <summary>The cost of output. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_output</c>.</summary>
    public double? OutputPrice { get; init; }

    /// <summary>The prices' currency. The vendor's SDKs send it; the Swagger file does not.</summary>
    public string? Currency { get; init; }

    /// <summary>The status. The vendor's SDKs send it; the Swagger file has <c>is_active</c> and <c>is_deprecated</c> instead, for changes.</summary>
    public string? Status { get; init; }
}
