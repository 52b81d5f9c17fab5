using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Changes to an agent. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateAgentRequest
{
    /// <summary>Its name, up to 200 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What it is for.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>Whether it answers.</summary>
    public Optional<AgentStatus?> Status { get; init; }

    /// <summary>Address of its picture.</summary>
    public Optional<string> AvatarUrl { get; init; }

    /// <summary>The settings it uses for its language model.</summary>
    public Optional<string> LlmSettingsId { get; init; }

    /// <summary>What it can do, in your words.</summary>
    public Optional<string[]> Capabilities { get; init; }

    /// <summary>Languages it speaks, as codes.</summary>
    public Optional<string[]> Languages { get; init; }

    /// <summary>Free form; an object.</summary>
    public Optional<JsonElement?> PersonalityTraits { get; init; }

    /// <summary>Free form; an object.</summary>
    public Optional<JsonElement?> OperatingHours { get; init; }
}
