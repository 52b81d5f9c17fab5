using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The changes to your own profile. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateProfileRequest
{
    /// <summary>The given name, 1 to 100 characters.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>The family name, 1 to 100 characters.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>The language, as a code such as <c>en</c>.</summary>
    public Optional<string> Language { get; init; }

    /// <summary>The time zone, as a name such as <c>America/New_York</c>.</summary>
    public Optional<string> Timezone { get; init; }

    /// <summary>The preferences, as free-form JSON; an object.</summary>
    public Optional<JsonElement?> Preferences { get; init; }
}
