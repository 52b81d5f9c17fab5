using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Which models an agent, or a company, uses, and how.</summary>
[WireName("settings", "settings", "llm_settings")]
public sealed class LlmSettings : ApiObject, IIdentified
{
    /// <summary>The settings' id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Provider of the language model.</summary>
    public string? LlmProviderId { get; set; }

    /// <summary>That provider's <c>value</c>, for example <c>openai</c>.</summary>
    public string? LlmProvider { get; set; }

    /// <summary>That provider's name for people.</summary>
    public string? LlmProviderLabel { get; set; }

    /// <summary>The language model.</summary>
    public string? LlmModelId { get; set; }

    /// <summary>That model's name.</summary>
    public string? LlmModelName { get; set; }

    /// <summary>Your key for that provider. The server shows it masked.</summary>
    public Secret? LlmApiKey { get; set; }

    /// <summary>Another address of that provider.</summary>
    public string? LlmApiBaseUrl { get; set; }

    /// <summary>Sampling temperature, 0 to 2.</summary>
    public double? LlmTemperature { get; set; }

    /// <summary>The longest answer, in tokens.</summary>
    public int? LlmMaxTokens { get; set; }

    /// <summary>Further parameters for the language model, free form; usually an object.</summary>
    public JsonElement? LlmAdditionalParams { get; set; }

    /// <summary>Provider of the embedding model.</summary>
    public string? EmbeddingProviderId { get; set; }

    /// <summary>That provider's <c>value</c>.</summary>
    public string? EmbeddingProvider { get; set; }

    /// <summary>That provider's name for people.</summary>
    public string? EmbeddingProviderLabel { get; set; }

    /// <summary>The embedding model.</summary>
    public string? EmbeddingModelId { get; set; }

    /// <summary>That model's name.</summary>
    public string? EmbeddingModelName { get; set; }

    /// <summary>Your key for that provider. The server shows it masked.</summary>
    public Secret? EmbeddingApiKey { get; set; }

    /// <summary>Another address of that provider.</summary>
    public string? EmbeddingApiBaseUrl { get; set; }

    /// <summary>Length of the embedding vectors.</summary>
    public int? EmbeddingDimension { get; set; }

    /// <summary>Further parameters for the embedding model, free form; usually an object.</summary>
    public JsonElement? EmbeddingAdditionalParams { get; set; }

    /// <summary>Address of the widget's script.</summary>
    public string? WidgetScriptUrl { get; set; }

    /// <summary>The widget's configuration, free form; usually an object.</summary>
    public JsonElement? WidgetConfig { get; set; }

    /// <summary>The agent, where these are an agent's, in the short form that Knowrithm gives here.</summary>
    public JsonElement? Agent { get; set; }

    /// <summary>The company, where these are a company's, in the short form that Knowrithm gives here.</summary>
    public JsonElement? Company { get; set; }

    /// <summary>Whether agents without settings of their own use them.</summary>
    public bool? IsDefault { get; set; }

    /// <summary>False once they were deleted.</summary>
    public bool? IsActive { get; set; }

    /// <summary>When they were created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When they last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
