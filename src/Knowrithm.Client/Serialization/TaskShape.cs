using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A task's state. Its own <c>data</c> may be the result, or the older envelope around all of it: it is the envelope when the task's id, or its state, is only
/// inside.
/// </summary>
internal sealed class TaskShape : Shape<KnowrithmTask>
{
    public override KnowrithmTask Read(ReadOnlySpan<byte> json)
    {
        var task = JsonSerializer.Deserialize(json, Wire.Info<JsonElement>());
        if (task.ValueKind != JsonValueKind.Object) throw new JsonException($"Expected a task, found {task.ValueKind}.");
        foreach (var key in (ReadOnlySpan<string>)["task", "data", "Data"])
        {
            if (!task.TryGetProperty(key, out var inner)) continue;
            if (inner.ValueKind == JsonValueKind.String && inner.GetString()!.AsSpan().TrimStart().StartsWith("{"))
                inner = JsonSerializer.Deserialize(inner.GetString()!, Wire.Info<JsonElement>());
            if (inner.ValueKind == JsonValueKind.Object && HasState(inner)
                && (!HasState(task) || (inner.TryGetProperty("task_id", out _) && !task.TryGetProperty("task_id", out _)))) task = inner;
        }
        // A task may well have failed; what is not even a task reports that asking for it did.
        if (!HasState(task) && FailureSignal.Of(task) != 0) throw new ReportedFailureException(task);
        return task.Deserialize(Wire.Info<KnowrithmTask>())!;
    }

    private static bool HasState(JsonElement json) => json.TryGetProperty("state", out _) || json.TryGetProperty("task_status", out _)
        || json.TryGetProperty("status", out _);
}
