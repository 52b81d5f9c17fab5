using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Changes to your own profile. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateProfileRequest
{
    /// <summary>Given name, 1 to 100 characters.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>Family name, 1 to 100 characters.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>Language, as a code such as <c>en</c>.</summary>
    public Optional<string> Language { get; init; }

    /// <summary>Time zone, as a name such as <c>America/New_York</c>.</summary>
    public Optional<string> Timezone { get; init; }

    /// <summary>Your own settings, free form; an object.</summary>
    public Optional<JsonElement?> Preferences { get; init; }
}
