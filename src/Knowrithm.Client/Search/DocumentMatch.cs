using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A chunk of a document that a search found. The Swagger file shows a <see cref="DocumentChunk"/>, the vendor's documents its score and source instead: both
/// are here, and members that the server does not send are null.
/// </summary>
public sealed class DocumentMatch : ApiObject, IIdentified
{
    /// <summary>The chunk's id, from <c>id</c> or <c>chunk_id</c>.</summary>
    public string Id { get => field.Length > 0 ? field : ChunkId ?? ""; set => field = value ?? ""; } = "";

    /// <summary>The document.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The index of the chunk in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>The text, from <c>content</c> or <c>content_snippet</c>.</summary>
    public string? Content { get => field ?? ContentSnippet; set; }

    /// <summary>The relevance; more is better.</summary>
    public double? Score { get; set; }

    /// <summary>The address of the document's source.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>The number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The model that computed its embedding.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonInclude, JsonPropertyName("chunk_id")]
    internal string? ChunkId { get; set; }

    [JsonInclude, JsonPropertyName("content_snippet")]
    internal string? ContentSnippet { get; set; }
}
