using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new agent, its models given by name (<c>POST /api/v1/sdk/agent</c>). By id: <see cref="CreateAgentWithIdsRequest"/>.</summary>
public sealed record CreateAgentRequest
{
    /// <summary>Its name, up to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The models it uses.</summary>
    public required AgentSettings Settings { get; init; }

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
}
