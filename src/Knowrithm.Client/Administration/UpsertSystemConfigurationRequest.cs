using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A configuration entry to create or to replace.</summary>
public sealed record UpsertSystemConfigurationRequest
{
    /// <summary>The entry's name.</summary>
    public required string ConfigKey { get; init; }

    /// <summary>The value: any JSON. It is never printed.</summary>
    public required JsonElement ConfigValue { get; init; }

    /// <summary>The value's type, as the server names it.</summary>
    public string? ConfigType { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the server hides the value from everybody but super-administrators.</summary>
    public bool? IsSensitive { get; init; }

    // The value may be a password.
    /// <summary>Returns the entry's name, never its value.</summary>
    public override string ToString() => $"{nameof(UpsertSystemConfigurationRequest)} {{ {nameof(ConfigKey)} = {ConfigKey} }}";
}
