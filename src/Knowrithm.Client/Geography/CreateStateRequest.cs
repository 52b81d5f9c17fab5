namespace Knowrithm.Client;

/// <summary>A new state.</summary>
public sealed record CreateStateRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The country.</summary>
    public required int CountryId { get; init; }
}
