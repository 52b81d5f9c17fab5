namespace Knowrithm.Client;

/// <summary>What to look for in connected databases.</summary>
public sealed record SearchDatabaseRequest
{
    /// <summary>The question.</summary>
    public required string Query { get; init; }

    /// <summary>One connection; null searches them all.</summary>
    public string? ConnectionId { get; init; }
}
