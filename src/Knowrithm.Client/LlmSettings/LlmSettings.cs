using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The settings of the models that an agent, or a company, uses.</summary>
[WireName("settings", "settings", "llm_settings")]
public sealed class LlmSettings : ApiObject, IIdentified
{
    /// <summary>The settings' id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The provider of the language model.</summary>
    public string? LlmProviderId { get; set; }

    /// <summary>That provider's <c>value</c>, for example <c>openai</c>.</summary>
    public string? LlmProvider { get; set; }

    /// <summary>The display name of that provider.</summary>
    public string? LlmProviderLabel { get; set; }

    /// <summary>The language model.</summary>
    public string? LlmModelId { get; set; }

    /// <summary>That model's name.</summary>
    public string? LlmModelName { get; set; }

    /// <summary>Your key for that provider. The server returns it masked.</summary>
    public Secret? LlmApiKey { get; set; }

    /// <summary>The base URL of that provider, when it is not the default.</summary>
    public string? LlmApiBaseUrl { get; set; }

    /// <summary>The sampling temperature, 0 to 2.</summary>
    public double? LlmTemperature { get; set; }

    /// <summary>The maximum length of the agent's answers, in tokens.</summary>
    public int? LlmMaxTokens { get; set; }

    /// <summary>Further parameters for the language model, as free-form JSON; usually an object.</summary>
    public JsonElement? LlmAdditionalParams { get; set; }

    /// <summary>The provider of the embedding model.</summary>
    public string? EmbeddingProviderId { get; set; }

    /// <summary>That provider's <c>value</c>.</summary>
    public string? EmbeddingProvider { get; set; }

    /// <summary>The display name of that provider.</summary>
    public string? EmbeddingProviderLabel { get; set; }

    /// <summary>The embedding model.</summary>
    public string? EmbeddingModelId { get; set; }

    /// <summary>That model's name.</summary>
    public string? EmbeddingModelName { get; set; }

    /// <summary>Your key for that provider. The server returns it masked.</summary>
    public Secret? EmbeddingApiKey { get; set; }

    /// <summary>The base URL of that provider, when it is not the default.</summary>
    public string? EmbeddingApiBaseUrl { get; set; }

    /// <summary>The length of the embedding vectors.</summary>
    public int? EmbeddingDimension { get; set; }

    /// <summary>Further parameters for the embedding model, as free-form JSON; usually an object.</summary>
    public JsonElement? EmbeddingAdditionalParams { get; set; }

    /// <summary>The address of the widget's script.</summary>
    public string? WidgetScriptUrl { get; set; }

    /// <summary>The widget's configuration, as free-form JSON; usually an object.</summary>
    public JsonElement? WidgetConfig { get; set; }

    /// <summary>The agent, where these are an agent's, in a short form.</summary>
    public JsonElement? Agent { get; set; }

    /// <summary>The company, where these are a company's, in a short form.</summary>
    public JsonElement? Company { get; set; }

    /// <summary>Whether agents without settings of their own use them.</summary>
    public bool? IsDefault { get; set; }

    /// <summary>Whether they are active; false after a deletion.</summary>
    public bool? IsActive { get; set; }

    /// <summary>The time at which they were created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which they last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
