using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What became of documents, or of a document's pieces, after a delete or a restore.</summary>
[Receipt]
public sealed class DocumentReceipt : ApiObject
{
    /// <summary>The document; null after a bulk delete.</summary>
    public string? DocumentId { get; set; }

    /// <summary>Its file name, when it was restored.</summary>
    public string? Filename { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>How many documents were deleted, in a bulk delete.</summary>
    public int? DeletedDocumentsCount { get; set; }

    /// <summary>How many pieces were deleted.</summary>
    public int? DeletedChunksCount { get; set; }

    /// <summary>How many pieces were restored.</summary>
    public int? RestoredChunksCount { get; set; }
}
