using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A document that agents learn from.</summary>
[WireName("document", "document", "documents", "deleted_documents")]
public sealed class Document : ApiObject, IIdentified
{
    /// <summary>The document's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file's name when it was uploaded.</summary>
    public string? OriginalFilename { get; set; }

    /// <summary>The name under which the server keeps it, where it sends it.</summary>
    public string? Filename { get; set; }

    /// <summary>The title, where the server sends one.</summary>
    public string? Title { get; set; }

    /// <summary>The kind of document, for example <c>pdf</c> or <c>html</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>The processing status.</summary>
    public DocumentStatus? Status { get; set; }

    /// <summary>The reason why processing failed.</summary>
    public string? ProcessingError { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>The number of pages.</summary>
    public int? PageCount { get; set; }

    /// <summary>The number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The chunks, where the server sends them.</summary>
    public IReadOnlyList<DocumentChunk> Chunks { get; set => field = value ?? []; } = [];

    /// <summary>The agent that it belongs to, where the server sends it.</summary>
    public string? AgentId { get; set; }

    /// <summary>The user who uploaded it, as free-form JSON.</summary>
    public JsonElement? User { get; set; }

    /// <summary>The time of the upload.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time of the deletion, where the server sends it.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
