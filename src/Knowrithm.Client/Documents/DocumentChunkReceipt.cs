using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a chunk of a document was deleted or restored.</summary>
[Receipt]
public sealed class DocumentChunkReceipt : ApiObject
{
    /// <summary>The chunk.</summary>
    public string? ChunkId { get; set; }

    /// <summary>The index of the chunk in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
