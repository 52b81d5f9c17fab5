using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>What the server said when it queued something.</summary>
public sealed class TaskAcknowledgement : ApiObject
{
    /// <summary>The task.</summary>
    public string TaskId { get => field.Length > 0 ? field : CamelTaskId ?? ""; set => field = value ?? ""; } = "";

    /// <summary>Usually <c>accepted</c> or <c>queued</c>.</summary>
    public OperationStatus? Status { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>Seconds that it expects to need.</summary>
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
