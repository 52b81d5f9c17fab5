using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The new settings, with models by id (<c>POST /api/v1/settings</c>). By name: <see cref="CreateLlmSettingsRequest"/>.</summary>
public sealed record CreateLlmSettingsWithIdsRequest
{
    /// <summary>The provider of the language model.</summary>
    public required string LlmProviderId { get; init; }

    /// <summary>The language model.</summary>
    public required string LlmModelId { get; init; }

    /// <summary>The provider of the embedding model.</summary>
    public required string EmbeddingProviderId { get; init; }

    /// <summary>The embedding model.</summary>
    public required string EmbeddingModelId { get; init; }

    /// <summary>The agent they are for; null for the company's own.</summary>
    public string? AgentId { get; init; }

    /// <summary>Whether agents without settings of their own use them; the server's default is false.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Your key for the language model's provider.</summary>
    public Secret? LlmApiKey { get; init; }

    /// <summary>The base URL for the language model's provider, when it is not the default.</summary>
    public string? LlmApiBaseUrl { get; init; }

    /// <summary>The sampling temperature, 0 to 2; the server's default is 0.7 by the Swagger file (its current documentation says 0 to 1, and 0.5).</summary>
    public double? LlmTemperature { get; init; }

    /// <summary>The maximum length of the agent's answers, in tokens; at least 1, the server's default is 1000.</summary>
    public int? LlmMaxTokens { get; init; }

    /// <summary>Further parameters for the language model; an object.</summary>
    public JsonElement? LlmAdditionalParams { get; init; }

    /// <summary>Your key for the embedding model's provider.</summary>
    public Secret? EmbeddingApiKey { get; init; }

    /// <summary>The base URL for the embedding model's provider, when it is not the default.</summary>
    public string? EmbeddingApiBaseUrl { get; init; }

    /// <summary>The length of the embedding vectors; at least 1, the server's default is 768.</summary>
    public int? EmbeddingDimension { get; init; }

    /// <summary>Further parameters for the embedding model; an object.</summary>
    public JsonElement? EmbeddingAdditionalParams { get; init; }

    /// <summary>The address of the widget's script.</summary>
    public string? WidgetScriptUrl { get; init; }

    /// <summary>The widget's configuration; an object.</summary>
    public JsonElement? WidgetConfig { get; init; }

    /// <summary>The models to try when the first one fails, by id, in order. Only the vendor's current documentation names it.</summary>
    public IReadOnlyList<string>? FallbackModels { get; init; }

    /// <summary>The settings of a provider's own, such as a deployment's name; an object. Only the vendor's current documentation names it.</summary>
    public JsonElement? Metadata { get; init; }
}
