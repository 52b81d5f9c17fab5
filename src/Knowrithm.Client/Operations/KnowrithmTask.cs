using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The state of something that Knowrithm does in the background, as <c>GET /api/v1/tasks/{id}/status</c> reports it. No Swagger file
/// describes that route: names and states are the union of what the vendor's clients read.
/// </summary>
public sealed class KnowrithmTask : ApiObject
{
    /// <summary>The task's id.</summary>
    public string? TaskId { get; set; }

    /// <summary>Where it stands, whichever of <c>status</c>, <c>state</c> and <c>task_status</c> the server uses.</summary>
    [JsonIgnore]
    public OperationStatus Status
    {
        get => StateText ?? TaskStatusText ?? StatusText ?? OperationStatus.Pending;
        set => (StateText, TaskStatusText, StatusText) = (null, null, value);
    }

    /// <summary>How far it is, as the server counts: usually 0 to 100.</summary>
    public double? Progress { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>What it ended with; under <c>result</c>, <c>data</c> or <c>response</c>.</summary>
    [JsonIgnore]
    public JsonElement? Result
    {
        get => ResultJson ?? DataJson ?? ResponseJson;
        set => (ResultJson, DataJson, ResponseJson) = (value, null, null);
    }

    /// <summary>Why it failed: a text or an object.</summary>
    public JsonElement? Error { get; set; }

    /// <summary>When it was queued.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>How long the server asks to wait before the next look, from the header or the body.</summary>
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
