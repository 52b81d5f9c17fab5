namespace Knowrithm.Client;

/// <summary>What to turn into documents.</summary>
public sealed record ExportDatabaseRequest
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Rows of each table; at least 1. The sources name no default.</summary>
    public int? LimitPerTable { get; init; }
}
