namespace Knowrithm.Client;

/// <summary>The documents of a bulk deletion.</summary>
public sealed record BulkDeleteDocumentsRequest
{
    /// <summary>The ids of the documents.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
