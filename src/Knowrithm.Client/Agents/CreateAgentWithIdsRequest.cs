using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new agent, its models given by id (<c>POST /api/v1/agent</c>). By name: <see cref="CreateAgentRequest"/>.</summary>
public sealed record CreateAgentWithIdsRequest
{
    /// <summary>The name, up to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The provider of the language model.</summary>
    public required string LlmProviderId { get; init; }

    /// <summary>The language model.</summary>
    public required string LlmModelId { get; init; }

    /// <summary>The provider of the embedding model.</summary>
    public required string EmbeddingProviderId { get; init; }

    /// <summary>The embedding model.</summary>
    public required string EmbeddingModelId { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The status, which says whether the agent can be asked at once; the Swagger file's default is <see cref="AgentStatus.Active"/>.</summary>
    public AgentStatus? Status { get; init; }

    /// <summary>Another company; for super-administrators.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The address of its picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>The capabilities, in your description.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>The languages, as codes.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Free-form JSON; an object.</summary>
    public JsonElement? PersonalityTraits { get; init; }

    /// <summary>Free-form JSON; an object.</summary>
    public JsonElement? OperatingHours { get; init; }

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
