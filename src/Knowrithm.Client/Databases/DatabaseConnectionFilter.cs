namespace Knowrithm.Client;

/// <summary>Which connections to list; what is null does not restrict. The vendor's current documentation names these, the Swagger file does not.</summary>
public sealed record DatabaseConnectionFilter
{
    /// <summary>Only databases of this kind.</summary>
    public DatabaseType? DatabaseType { get; init; }

    /// <summary>Only connections in this state; the sources do not list the states.</summary>
    public string? Status { get; init; }
}
