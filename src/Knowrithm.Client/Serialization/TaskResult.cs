using System.Net;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// What a finished task carries: its result under <c>result</c>, <c>data</c> or <c>response</c>, perhaps in the envelope
/// <c>{status, http_status, message, data}</c>, whose failure is inside a task that succeeded.
/// </summary>
internal static class TaskResult
{
    public static T Read<T>(KnowrithmTask task)
    {
        var result = task.Result ?? JsonSerializer.SerializeToElement(task, Wire.Info<KnowrithmTask>());
        if (IsEnvelope(result) && result.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null) result = data;
        return Wire.Read<T>(result.ValueKind == JsonValueKind.String && LooksLikeJson(result.GetString()!)
            ? Encoding.UTF8.GetBytes(result.GetString()!)
            : Encoding.UTF8.GetBytes(result.GetRawText()));
    }

    /// <summary>The failure of a task that failed, or of the work inside one that succeeded; null without a failure.</summary>
    public static KnowrithmOperationException? FindFailure(string id, KnowrithmTask task, SecretMask mask)
    {
        try
        {
            return Find(id, task, mask);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return Unreadable(id, task, e, mask);
        }
    }

    /// <summary>Whether it is about the JSON. Invalid UTF-8, or half a surrogate pair, is noticed only when a text is requested.</summary>
    public static bool IsUnreadable(Exception e) => e is JsonException or InvalidOperationException;

    private static KnowrithmOperationException? Find(string id, KnowrithmTask task, SecretMask mask)
    {
        var result = task.Result;
        int? http = result is { } json && IsEnvelope(json) && json.TryGetProperty("http_status", out var code) && code.TryGetInt32(out var number) ? number
            : null;
        // The envelope may be the task's own body, beside its state.
        if (http is null && task.AdditionalProperties.TryGetValue("http_status", out var own) && own.ValueKind == JsonValueKind.Number
            && own.TryGetInt32(out number)) http = number;
        var failedInside = http >= 400 || (result is { } said && ReportedFailureException.Find(said) is not null)
            || (result is { } envelope && IsEnvelope(envelope) && StatusOf(envelope).IsFailure);
        if (!task.Status.IsFailure && !failedInside) return null;
        var details = failedInside && result is { } inside ? inside
            : task.Error is { ValueKind: not JsonValueKind.Null } error ? error
            : result ?? default;
        var body = ErrorBody.Read(details, mask);
        var end = failedInside ? "failed" : $"ended as '{task.Status}'";
        var reason = body.Message ?? mask.Apply(task.Message ?? "the server gives no reason");
        return new KnowrithmOperationException(id, $"Operation {id} {end}{(http is null ? "" : $" ({http})")}: {reason}.{mask.Apply(Reasons(result))}")
        {
            Status = task.Status,
            StatusCode = (HttpStatusCode?)http,
            Code = body.Code,
            Details = body.Details ?? (result is { ValueKind: JsonValueKind.Object } r && r.TryGetProperty("data", out var d) ? mask.Apply(d) : null),
            RawBody = Raw(task, mask),
        };
    }

    /// <summary>The exception for work that was done, or may be, while what the task says of it cannot be read.</summary>
    public static KnowrithmOperationException Unreadable(string id, KnowrithmTask task, Exception cause, SecretMask mask) =>
        new(id,
            $"{(task.Status.IsSuccess ? "The operation ended well, but its result" : "What the server says of the operation")} cannot be read: {cause.Message}",
            cause)
        {
            Status = task.Status,
            MayHaveBeenApplied = true,
            RawBody = Raw(task, mask),
        };

    private static string? Raw(KnowrithmTask task, SecretMask mask)
    {
        try
        {
            return mask.Body(JsonSerializer.Serialize(task, Wire.Info<KnowrithmTask>()), isSuccess: true);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return null;
        }
    }

    private static bool IsEnvelope(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && (json.TryGetProperty("http_status", out _) || (json.TryGetProperty("status", out _) && json.TryGetProperty("data", out _)));

    private static OperationStatus StatusOf(JsonElement envelope) =>
        envelope.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? new(status.GetString()!) : default;

    private static string Reasons(JsonElement? result) =>
        result is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array
            ? " " + string.Join("; ", details.EnumerateArray())
            : "";

    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];
}
