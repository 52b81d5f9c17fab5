namespace Knowrithm.Client.Events;

/// <summary>An access token of a destination.</summary>
/// <param name="Value">The token.</param>
/// <param name="Lifetime">The time that it is valid for.</param>
public sealed record DestinationToken(string Value, TimeSpan Lifetime)
{
    /// <summary>Returns the lifetime, never the token.</summary>
    public override string ToString() => $"A token for {Lifetime}";
}
