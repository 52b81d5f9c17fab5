namespace Knowrithm.Client;

/// <summary>Several documents to delete at once.</summary>
public sealed record BulkDeleteDocumentsRequest
{
    /// <summary>The documents.</summary>
    public required IReadOnlyList<string> DocumentIds { get; init; }
}
