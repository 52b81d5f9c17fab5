using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>
/// The models of a new agent, named by the <c>value</c> and <c>name</c> of Knowrithm's provider list, such as <c>openai</c> and <c>gpt-4o-mini</c>.
/// </summary>
public sealed record AgentSettings
{
    /// <summary>The provider of the language model, for example <c>openai</c>.</summary>
    public required string LlmProvider { get; init; }

    /// <summary>The language model.</summary>
    public required string LlmModel { get; init; }

    /// <summary>The provider of the embedding model.</summary>
    public required string EmbeddingProvider { get; init; }

    /// <summary>The embedding model.</summary>
    public required string EmbeddingModel { get; init; }

    /// <summary>The language model's provider by id, where its name is not enough.</summary>
    public string? LlmProviderId { get; init; }

    /// <summary>The language model by id, where its name is not enough.</summary>
    public string? LlmModelId { get; init; }

    /// <summary>Your key for the language model's provider.</summary>
    public Secret? LlmApiKey { get; init; }

    /// <summary>The base URL for the language model's provider, when it is not the default.</summary>
    public string? LlmApiBaseUrl { get; init; }

    /// <summary>The sampling temperature, 0 to 2; the server's default is 0.7.</summary>
    public double? LlmTemperature { get; init; }

    /// <summary>The maximum length of the agent's answers, in tokens; at least 1.</summary>
    public int? LlmMaxTokens { get; init; }

    /// <summary>Further parameters for the language model; an object.</summary>
    public JsonElement? LlmAdditionalParams { get; init; }

    /// <summary>The embedding model's provider by id, where its name is not enough.</summary>
    public string? EmbeddingProviderId { get; init; }

    /// <summary>The embedding model by id, where its name is not enough.</summary>
    public string? EmbeddingModelId { get; init; }

    /// <summary>Your key for the embedding model's provider.</summary>
    public Secret? EmbeddingApiKey { get; init; }

    /// <summary>The base URL for the embedding model's provider, when it is not the default.</summary>
    public string? EmbeddingApiBaseUrl { get; init; }

    /// <summary>The length of the embedding vectors.</summary>
    public int? EmbeddingDimension { get; init; }

    /// <summary>Further parameters for the embedding model; an object.</summary>
    public JsonElement? EmbeddingAdditionalParams { get; init; }

    /// <summary>The address of the widget's script.</summary>
    public string? WidgetScriptUrl { get; init; }

    /// <summary>The widget's configuration; an object.</summary>
    public JsonElement? WidgetConfig { get; init; }
}
