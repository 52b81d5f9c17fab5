namespace Knowrithm.Client;

/// <summary>A new state.</summary>
public sealed record CreateStateRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its country.</summary>
    public required int CountryId { get; init; }
}
