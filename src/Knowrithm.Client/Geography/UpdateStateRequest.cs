namespace Knowrithm.Client;

/// <summary>The changes to a state. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateStateRequest
{
    /// <summary>The name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The country.</summary>
    public Optional<int?> CountryId { get; init; }
}
