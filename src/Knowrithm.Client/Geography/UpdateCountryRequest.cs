namespace Knowrithm.Client;

/// <summary>The changes to a country. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCountryRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The ISO code, up to 3 letters.</summary>
    public Optional<string> IsoCode { get; init; }
}
