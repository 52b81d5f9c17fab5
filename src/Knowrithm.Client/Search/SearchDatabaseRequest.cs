namespace Knowrithm.Client;

/// <summary>A search in connected databases.</summary>
public sealed record SearchDatabaseRequest
{
    /// <summary>The question.</summary>
    public required string Query { get; init; }

    /// <summary>The connection to search; null searches them all.</summary>
    public string? ConnectionId { get; init; }
}
