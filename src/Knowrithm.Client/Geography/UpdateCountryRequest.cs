namespace Knowrithm.Client;

/// <summary>Changes to a country. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateCountryRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Its ISO code, up to 3 letters.</summary>
    public Optional<string> IsoCode { get; init; }
}
