using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A document, as super-administrators see it.</summary>
[WireName("document", "documents")]
public sealed class SuperAdminDocument : ApiObject, IIdentified
{
    /// <summary>The document's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file's name in the store.</summary>
    public string? Filename { get; set; }

    /// <summary>The file's name when it was uploaded.</summary>
    public string? OriginalFilename { get; set; }

    /// <summary>The kind of document, for example <c>pdf</c> or <c>html</c>.</summary>
    public string? DocumentType { get; set; }

    /// <summary>The processing status.</summary>
    public DocumentStatus? Status { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>The number of words.</summary>
    public int? WordCount { get; set; }

    /// <summary>The agent that it belongs to, if any.</summary>
    public string? AgentId { get; set; }

    /// <summary>The user who uploaded it.</summary>
    public string? UserId { get; set; }

    /// <summary>The time of the upload.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
