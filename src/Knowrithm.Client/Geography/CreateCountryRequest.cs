namespace Knowrithm.Client;

/// <summary>A new country.</summary>
public sealed record CreateCountryRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The ISO code, up to 3 letters.</summary>
    public string? IsoCode { get; init; }
}
