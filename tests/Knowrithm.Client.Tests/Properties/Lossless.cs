using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>Whether all that was sent is there again, in whatever spelling.</summary>
internal static class Lossless
{
    /// <returns>What was lost; null when nothing was.</returns>
    public static string? Lost(JsonNode? sent, JsonNode? written, string at = "$") => sent switch
    {
        // One match may stand where a list of them should.
        JsonObject or JsonValue when written is JsonArray { Count: 1 } one => Lost(sent, one[0], at),
        // Nothing was said, so nothing can be lost; but nothing may be made up.
        null => written is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || written.ToJsonString() == "\"\"" ? null
            : $"{at}: null became {written.ToJsonString()}",
        JsonObject fields => written is JsonObject found
            ? fields.Select(field => field.Value is null ? null : Lost(field.Value, found[field.Key], $"{at}.{field.Key}"))
            .FirstOrDefault(static lost => lost is not null)
            : fields.Count == 0 && written is null ? null : $"{at}: {fields.ToJsonString()} became {written?.ToJsonString() ?? "nothing"}",
        JsonArray items => written is JsonArray list && list.Count == items.Count
            ? items.Select((item, index) => Lost(item, list[index], $"{at}[{index}]")).FirstOrDefault(static lost => lost is not null)
            : items.Count == 0 && written is null ? null : $"{at}: {items.ToJsonString()} became {written?.ToJsonString() ?? "nothing"}",
        _ => Same((JsonValue)sent, written) ? null : $"{at}: {sent.ToJsonString()} became {written?.ToJsonString() ?? "nothing"}",
    };

    private static bool Same(JsonValue sent, JsonNode? written)
    {
        var (before, after) = (Text(sent), written is JsonValue value ? Text(value) : "");
        // A blank text stands for a number that there is not.
        if (string.IsNullOrWhiteSpace(before) && written is null) return true;
        if (string.Equals(before, after, StringComparison.Ordinal)) return true;
        if (double.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.TryParse(after, NumberStyles.Float, CultureInfo.InvariantCulture, out var other))
            return Math.Abs(number - other) <= Math.Abs(number) * 1e-12;
        if (LenientDateConverter.TryParse(before, out var moment) && LenientDateConverter.TryParse(after, out var again))
            return moment.UtcDateTime == again.UtcDateTime;
        // A secret that is read is not written.
        return after == "***" || string.Equals(before, after, StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
