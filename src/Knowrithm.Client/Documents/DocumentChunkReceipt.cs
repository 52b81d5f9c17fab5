using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What became of a piece of a document after a delete or a restore.</summary>
[Receipt]
public sealed class DocumentChunkReceipt : ApiObject
{
    /// <summary>The piece.</summary>
    public string? ChunkId { get; set; }

    /// <summary>Its place in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
