using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A piece of a document: what is searched, and what an answer cites.</summary>
[WireName("chunk", "deleted_chunks", "chunks")]
public sealed class DocumentChunk : ApiObject, IIdentified
{
    /// <summary>The piece's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its place in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>Its text.</summary>
    public string? Content { get; set; }

    /// <summary>Number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The model that made its vector.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>The document it is a piece of, where the server sends it.</summary>
    public string? DocumentId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
