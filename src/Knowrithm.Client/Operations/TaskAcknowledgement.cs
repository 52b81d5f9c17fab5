using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The server's acknowledgement of a queued request.</summary>
public sealed class TaskAcknowledgement : ApiObject
{
    /// <summary>The task.</summary>
    public string TaskId { get => field.Length > 0 ? field : CamelTaskId ?? ""; set => field = value ?? ""; } = "";

    /// <summary>The status, usually <c>accepted</c> or <c>queued</c>.</summary>
    public OperationStatus? Status { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The number of seconds that the server expects to need.</summary>
    public int? EstimatedTime { get; set; }

    /// <summary>The conversation, when a message was sent.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The message, when one was sent.</summary>
    public string? MessageId { get; set; }

    /// <summary>The website source, when one is crawled or deleted.</summary>
    public string? WebsiteSourceId { get; set; }

    [JsonInclude, JsonPropertyName("taskId")]
    internal string? CamelTaskId { get; set; }
}
