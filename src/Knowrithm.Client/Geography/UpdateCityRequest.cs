namespace Knowrithm.Client;

/// <summary>The changes to a city. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCityRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The state.</summary>
    public Optional<int?> StateId { get; init; }

    /// <summary>The start of its postal codes, up to 10 characters.</summary>
    public Optional<string> PostalCodePrefix { get; init; }
}
