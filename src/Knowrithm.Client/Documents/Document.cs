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

    /// <summary>The name that the server keeps it under, where it sends it.</summary>
    public string? Filename { get; set; }

    /// <summary>Its title, where the server sends one.</summary>
    public string? Title { get; set; }

    /// <summary>Kind of document, for example <c>pdf</c> or <c>html</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>How far it has been processed.</summary>
    public DocumentStatus? Status { get; set; }

    /// <summary>Why processing failed.</summary>
    public string? ProcessingError { get; set; }

    /// <summary>Size in bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>Number of pages.</summary>
    public int? PageCount { get; set; }

    /// <summary>Number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The pieces that it was cut into, where the server sends them.</summary>
    public IReadOnlyList<DocumentChunk> Chunks { get; set => field = value ?? []; } = [];

    /// <summary>The agent it belongs to, where the server sends it.</summary>
    public string? AgentId { get; set; }

    /// <summary>Who uploaded it, free form.</summary>
    public JsonElement? User { get; set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it was deleted, where the server sends it.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
