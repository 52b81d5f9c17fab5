using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>The waits that a task's body may ask for; the names are those that the vendor's Python client reads.</summary>
internal static class PollHint
{
    private static readonly (string Name, double Seconds)[] Names =
        [("retry_after_seconds", 1), ("retry_after_ms", 0.001), ("poll_after", 1), ("poll_interval", 1), ("next_poll_in", 1)];

    public static TimeSpan? Read(KnowrithmTask task)
    {
        if (Wait(task.RetryAfterJson, 1) is { } asked) return asked;
        foreach (var (name, unit) in Names)
        {
            if (task.AdditionalProperties.TryGetValue(name, out var value) && Wait(value, unit) is { } wait) return wait;
        }
        return null;
    }

    private static TimeSpan? Wait(JsonElement? value, double unit) =>
        value is { ValueKind: JsonValueKind.Number } json && json.TryGetDouble(out var number) && number is > 0 and < 86_400_000
        ? TimeSpan.FromSeconds(number * unit) : null;
}
