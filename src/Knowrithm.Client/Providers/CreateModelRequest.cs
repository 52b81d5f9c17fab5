using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A new model of a provider. The Swagger file and the vendor's SDKs disagree about the names: the members follow the file, the last seven the SDKs.</summary>
public sealed record CreateModelRequest
{
    /// <summary>Its name for machines, up to 300 characters: <c>gpt-4o-mini</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; the server's default is <see cref="ModelType.Llm"/>.</summary>
    public ModelType? ModelType { get; init; }

    /// <summary>Its name for people, up to 300 characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The longest input, in tokens; the server's default is 0.</summary>
    public int? ContextLength { get; init; }

    /// <summary>Length of its vectors, where it embeds.</summary>
    public int? EmbeddingDimension { get; init; }

    /// <summary>What 1,000 tokens of input cost.</summary>
    [JsonPropertyName("cost_per_1k_tokens_input")]
    public double? CostPer1KTokensInput { get; init; }

    /// <summary>What 1,000 tokens of output cost.</summary>
    [JsonPropertyName("cost_per_1k_tokens_output")]
    public double? CostPer1KTokensOutput { get; init; }

    /// <summary>Whether it answers bit by bit; the server's default is true.</summary>
    public bool? SupportsStreaming { get; init; }

    /// <summary>Whether it calls functions; the server's default is false.</summary>
    public bool? SupportsFunctionCalling { get; init; }

    /// <summary>Whether it sees pictures; the server's default is false.</summary>
    public bool? SupportsVision { get; init; }

    /// <summary>Whether Knowrithm recommends it; the server's default is false.</summary>
    public bool? IsRecommended { get; init; }

    /// <summary>Its place in lists; the server's default is 0.</summary>
    public int? SortOrder { get; init; }

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The longest answer, in tokens.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>What it is for. The vendor's SDKs send it; the Swagger file calls it <c>model_type</c>.</summary>
    public ModelType? Type { get; init; }

    /// <summary>What the provider calls it. The vendor's SDKs send it; the Swagger file does not.</summary>
    public string? ProviderModelId { get; init; }

    /// <summary>The longest input, in tokens. The vendor's SDKs send it; the Swagger file calls it <c>context_length</c>.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>What input costs. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_input</c>.</summary>
    public double? InputPrice { get; init; }

    /// <summary>What output costs. The vendor's SDKs send it; the Swagger file calls it <c>cost_per_1k_tokens_output</c>.</summary>
    public double? OutputPrice { get; init; }

    /// <summary>The prices' currency. The vendor's SDKs send it; the Swagger file does not.</summary>
    public string? Currency { get; init; }

    /// <summary>Its state. The vendor's SDKs send it; the Swagger file has <c>is_active</c> and <c>is_deprecated</c> instead, for changes.</summary>
    public string? Status { get; init; }
}
