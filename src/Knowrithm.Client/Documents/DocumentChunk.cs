using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A chunk of a document: the unit that is searched, and that agents cite.</summary>
[WireName("chunk", "deleted_chunks", "chunks")]
public sealed class DocumentChunk : ApiObject, IIdentified
{
    /// <summary>The chunk's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The index of the chunk in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }

    /// <summary>The number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The model that computed its embedding.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>The id of its document, where the server sends it.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
