using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that documents, or a document's chunks, were deleted or restored.</summary>
[Receipt]
public sealed class DocumentReceipt : ApiObject
{
    /// <summary>The document; null after a bulk delete.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The file name, after a restore.</summary>
    public string? Filename { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The number of deleted documents, after a bulk deletion.</summary>
    public int? DeletedDocumentsCount { get; set; }

    /// <summary>The number of deleted chunks.</summary>
    public int? DeletedChunksCount { get; set; }

    /// <summary>The number of restored chunks.</summary>
    public int? RestoredChunksCount { get; set; }
}
