using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new agent, its models given by name (<c>POST /api/v1/sdk/agent</c>). By id: <see cref="CreateAgentWithIdsRequest"/>.</summary>
public sealed record CreateAgentRequest
{
    /// <summary>The name, up to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The models it uses.</summary>
    public required AgentSettings Settings { get; init; }

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
}
