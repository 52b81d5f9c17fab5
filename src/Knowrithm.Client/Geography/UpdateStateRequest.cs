namespace Knowrithm.Client;

/// <summary>Changes to a state. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateStateRequest
{
    /// <summary>Its name, up to 100 characters.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Its country.</summary>
    public Optional<int?> CountryId { get; init; }
}
