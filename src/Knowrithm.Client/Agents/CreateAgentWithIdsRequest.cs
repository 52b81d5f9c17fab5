using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new agent, its models given by id (<c>POST /api/v1/agent</c>). By name: <see cref="CreateAgentRequest"/>.</summary>
public sealed record CreateAgentWithIdsRequest
{
    /// <summary>Its name, up to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Provider of the language model.</summary>
    public required string LlmProviderId { get; init; }

    /// <summary>The language model.</summary>
    public required string LlmModelId { get; init; }

    /// <summary>Provider of the embedding model.</summary>
    public required string EmbeddingProviderId { get; init; }

    /// <summary>The embedding model.</summary>
    public required string EmbeddingModelId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it answers at once; the Swagger file's default is <see cref="AgentStatus.Active"/>.</summary>
    public AgentStatus? Status { get; init; }

    /// <summary>Another company; for super-administrators.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Address of its picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>What it can do, in your words.</summary>
    public IReadOnlyList<string>? Capabilities { get; init; }

    /// <summary>Languages it speaks, as codes.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Free form; an object.</summary>
    public JsonElement? PersonalityTraits { get; init; }

    /// <summary>Free form; an object.</summary>
    public JsonElement? OperatingHours { get; init; }

    /// <summary>Your key for the language model's provider.</summary>
    public Secret? LlmApiKey { get; init; }

    /// <summary>Another address of the language model's provider.</summary>
    public string? LlmApiBaseUrl { get; init; }

    /// <summary>Sampling temperature, 0 to 2; the server's default is 0.7.</summary>
    public double? LlmTemperature { get; init; }

    /// <summary>The longest answer, in tokens; at least 1.</summary>
    public int? LlmMaxTokens { get; init; }

    /// <summary>Further parameters for the language model; an object.</summary>
    public JsonElement? LlmAdditionalParams { get; init; }

    /// <summary>Your key for the embedding model's provider.</summary>
    public Secret? EmbeddingApiKey { get; init; }

    /// <summary>Another address of the embedding model's provider.</summary>
    public string? EmbeddingApiBaseUrl { get; init; }

    /// <summary>Length of the embedding vectors.</summary>
    public int? EmbeddingDimension { get; init; }

    /// <summary>Further parameters for the embedding model; an object.</summary>
    public JsonElement? EmbeddingAdditionalParams { get; init; }

    /// <summary>Address of the widget's script.</summary>
    public string? WidgetScriptUrl { get; init; }

    /// <summary>The widget's configuration; an object.</summary>
    public JsonElement? WidgetConfig { get; init; }
}
