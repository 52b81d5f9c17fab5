namespace Knowrithm.Client;

/// <summary>A new city.</summary>
public sealed record CreateCityRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The state.</summary>
    public required int StateId { get; init; }

    /// <summary>The start of its postal codes, up to 10 characters.</summary>
    public string? PostalCodePrefix { get; init; }
}
