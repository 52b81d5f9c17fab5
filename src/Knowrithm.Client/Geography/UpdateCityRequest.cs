namespace Knowrithm.Client;

/// <summary>Changes to a city. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCityRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Its state.</summary>
    public Optional<int?> StateId { get; init; }

    /// <summary>How its postal codes begin, up to 10 characters.</summary>
    public Optional<string> PostalCodePrefix { get; init; }
}
