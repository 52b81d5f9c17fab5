using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The changes to settings. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateLlmSettingsRequest
{
    /// <summary>The provider of the language model.</summary>
    public Optional<string> LlmProviderId { get; init; }

    /// <summary>The language model.</summary>
    public Optional<string> LlmModelId { get; init; }

    /// <summary>The provider of the embedding model.</summary>
    public Optional<string> EmbeddingProviderId { get; init; }

    /// <summary>The embedding model.</summary>
    public Optional<string> EmbeddingModelId { get; init; }

    /// <summary>Your key for the language model's provider.</summary>
    public Optional<Secret> LlmApiKey { get; init; }

    /// <summary>The base URL for the language model's provider, when it is not the default.</summary>
    public Optional<string> LlmApiBaseUrl { get; init; }

    /// <summary>The sampling temperature, 0 to 2.</summary>
    public Optional<double?> LlmTemperature { get; init; }

    /// <summary>The maximum length of the agent's answers, in tokens.</summary>
    public Optional<int?> LlmMaxTokens { get; init; }

    /// <summary>Further parameters for the language model; an object.</summary>
    public Optional<JsonElement?> LlmAdditionalParams { get; init; }

    /// <summary>Your key for the embedding model's provider.</summary>
    public Optional<Secret> EmbeddingApiKey { get; init; }

    /// <summary>The base URL for the embedding model's provider, when it is not the default.</summary>
    public Optional<string> EmbeddingApiBaseUrl { get; init; }

    /// <summary>The length of the embedding vectors.</summary>
    public Optional<int?> EmbeddingDimension { get; init; }

    /// <summary>Further parameters for the embedding model; an object.</summary>
    public Optional<JsonElement?> EmbeddingAdditionalParams { get; init; }

    /// <summary>The address of the widget's script.</summary>
    public Optional<string> WidgetScriptUrl { get; init; }

    /// <summary>The widget's configuration; an object.</summary>
    public Optional<JsonElement?> WidgetConfig { get; init; }

    /// <summary>Whether agents without settings of their own use them.</summary>
    public Optional<bool?> IsDefault { get; init; }

    /// <summary>Whether they are in use.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Another agent. Only the vendor's TypeScript client sends it.</summary>
    public Optional<string> AgentId { get; init; }

    /// <summary>The models to try when the first one fails, by id, in order. Only the vendor's current documentation names it.</summary>
    public Optional<string[]> FallbackModels { get; init; }

    /// <summary>The settings of a provider's own, such as a deployment's name; an object. Only the vendor's current documentation names it.</summary>
    public Optional<JsonElement?> Metadata { get; init; }
}
