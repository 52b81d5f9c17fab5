using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The changes to an agent. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateAgentRequest
{
    /// <summary>The name, up to 200 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public Optional<AgentStatus?> Status { get; init; }

    /// <summary>The address of its picture.</summary>
    public Optional<string> AvatarUrl { get; init; }

    /// <summary>The settings it uses for its language model.</summary>
    public Optional<string> LlmSettingsId { get; init; }

    /// <summary>The capabilities, in your description.</summary>
    public Optional<string[]> Capabilities { get; init; }

    /// <summary>The languages, as codes.</summary>
    public Optional<string[]> Languages { get; init; }

    /// <summary>Free-form JSON; an object.</summary>
    public Optional<JsonElement?> PersonalityTraits { get; init; }

    /// <summary>Free-form JSON; an object.</summary>
    public Optional<JsonElement?> OperatingHours { get; init; }
}
