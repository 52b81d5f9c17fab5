namespace Knowrithm.Client;

/// <summary>
/// A filter for the list of connections. A member that is null does not restrict it. The vendor's current documentation names these, the Swagger file does not.
/// </summary>
public sealed record DatabaseConnectionFilter
{
    /// <summary>Only databases of this type.</summary>
    public DatabaseType? DatabaseType { get; init; }

    /// <summary>Only connections in this state; the sources do not list the states.</summary>
    public string? Status { get; init; }
}
