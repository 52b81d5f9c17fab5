using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A piece of a document that a search found. The Swagger file shows a <see cref="DocumentChunk"/>, the vendor's documents its score and source instead: all are here,
/// and what the server does not send is null.
/// </summary>
public sealed class DocumentMatch : ApiObject, IIdentified
{
    /// <summary>The piece's id, from <c>id</c> or <c>chunk_id</c>.</summary>
    public string Id { get => field.Length > 0 ? field : ChunkId ?? ""; set => field = value ?? ""; } = "";

    /// <summary>The document.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The piece's place in the document, from 0.</summary>
    public int? ChunkIndex { get; set; }

    /// <summary>Its text, from <c>content</c> or <c>content_snippet</c>.</summary>
    public string? Content { get => field ?? ContentSnippet; set; }

    /// <summary>How well it fits; more is better.</summary>
    public double? Score { get; set; }

    /// <summary>Where the document came from.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>Number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The model that made its vector.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonInclude, JsonPropertyName("chunk_id")]
    internal string? ChunkId { get; set; }

    [JsonInclude, JsonPropertyName("content_snippet")]
    internal string? ContentSnippet { get; set; }
}
