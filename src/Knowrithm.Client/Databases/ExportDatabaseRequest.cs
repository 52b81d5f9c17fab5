namespace Knowrithm.Client;

/// <summary>An export of a database into documents.</summary>
public sealed record ExportDatabaseRequest
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>The number of rows of each table; at least 1. The sources name no default.</summary>
    public int? LimitPerTable { get; init; }
}
