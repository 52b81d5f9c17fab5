namespace Knowrithm.Client;

/// <summary>A new city.</summary>
public sealed record CreateCityRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its state.</summary>
    public required int StateId { get; init; }

    /// <summary>How its postal codes begin, up to 10 characters.</summary>
    public string? PostalCodePrefix { get; init; }
}
