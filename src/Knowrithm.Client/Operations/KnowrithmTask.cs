using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The status of a background task of Knowrithm, as <c>GET /api/v1/tasks/{id}/status</c> reports it. No Swagger file describes that route: names and states are
/// the union of what the vendor's clients read.
/// </summary>
public sealed class KnowrithmTask : ApiObject
{
    /// <summary>The task's id.</summary>
    public string? TaskId { get; set; }

    /// <summary>The status, from <c>status</c>, <c>state</c> or <c>task_status</c>.</summary>
    [JsonIgnore]
    public OperationStatus Status
    {
        get => StateText ?? TaskStatusText ?? StatusText ?? OperationStatus.Pending;
        set => (StateText, TaskStatusText, StatusText) = (null, null, value);
    }

    /// <summary>The progress, as the server counts it: usually 0 to 100.</summary>
    public double? Progress { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The result; from <c>result</c>, <c>data</c> or <c>response</c>.</summary>
    [JsonIgnore]
    public JsonElement? Result
    {
        get => ResultJson ?? DataJson ?? ResponseJson;
        set => (ResultJson, DataJson, ResponseJson) = (value, null, null);
    }

    /// <summary>The failure: a text or an object.</summary>
    public JsonElement? Error { get; set; }

    /// <summary>The time at which it was queued.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it ended.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>The time that the server asks to wait before the next poll, from the header or the body.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; set; }

    [JsonInclude, JsonPropertyName("status")]
    internal OperationStatus? StatusText { get; set; }

    [JsonInclude, JsonPropertyName("state")]
    internal OperationStatus? StateText { get; set; }

    [JsonInclude, JsonPropertyName("task_status")]
    internal OperationStatus? TaskStatusText { get; set; }

    // Without it the ignored property above would swallow the field.
    [JsonInclude, JsonPropertyName("retry_after")]
    internal JsonElement? RetryAfterJson { get; set; }

    [JsonInclude, JsonPropertyName("result")]
    internal JsonElement? ResultJson { get; set; }

    [JsonInclude, JsonPropertyName("data")]
    internal JsonElement? DataJson { get; set; }

    [JsonInclude, JsonPropertyName("response")]
    internal JsonElement? ResponseJson { get; set; }
}
