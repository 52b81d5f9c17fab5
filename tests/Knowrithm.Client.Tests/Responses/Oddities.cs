using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Client.Tests;

/// <summary>What the sources do to the values of an object that means the same all the while.</summary>
internal static class Oddities
{
    public static IReadOnlyList<(string Name, Func<JsonNode, JsonNode> Apply)> All { get; } =
    [
        ("numbers are texts (SQL decimals)", static node => Change(node, static (_, value) => IsNumber(value) ? JsonValue.Create(value.ToJsonString()) : null)),
        ("whole numbers have a fraction", static node =>
            Change(node, static (_, value) => IsNumber(value) && !value.ToJsonString().Contains('.') ? JsonNode.Parse(value.ToJsonString() + ".0") : null)),
        ("whole numbers are texts with a fraction", static node =>
            Change(node, static (_, value) => IsNumber(value) && !value.ToJsonString().Contains('.') ? JsonValue.Create(value.ToJsonString() + ".0") : null)),
        ("texts that look like numbers are numbers", static node =>
            Change(node, static (_, value) => IsText(value) && long.TryParse(value.GetValue<string>(), out var number) ? JsonValue.Create(number) : null)),
        ("flags are texts", static node =>
            Change(node, static (_, value) => IsFlag(value) ? JsonValue.Create(value.GetValue<bool>() ? "True" : "False") : null)),
        ("flags are 1 and 0", static node => Change(node, static (_, value) => IsFlag(value) ? JsonValue.Create(value.GetValue<bool>() ? 1 : 0) : null)),
        ("dates end in Z (Swagger)", static node => Dates(node, static moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
        ("dates have no zone (Python client, CLI)",
            static node => Dates(node, static moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture))),
        ("dates have microseconds and no zone (Python)",
            static node => Dates(node, static moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'.000000'", CultureInfo.InvariantCulture))),
        ("dates have a space (SQL)", static node => Dates(node, static moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))),
        ("dates are RFC 1123 (Flask)", static node => Dates(node, static moment => moment.ToString("R", CultureInfo.InvariantCulture))),
        ("dates have a short offset",
            static node => Dates(node, static moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture))),
        ("lists of one are a text", static node =>
            Change(node, static (_, value) => value is JsonArray { Count: 1 } list && list[0] is JsonValue only && IsText(only) ? only.DeepClone() : null)),
        ("what is missing is null", static node => Everywhere(node, static item => AddNulls(item))),
        ("fields stand in another order", static node => Everywhere(node, static item => Reverse(item))),
    ];

    private static JsonNode Dates(JsonNode node, Func<DateTimeOffset, string> write) =>
        Change(node, (name, value) => name.EndsWith("_at", StringComparison.Ordinal) || name == "last_activity"
            ? JsonValue.Create(write(DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture))) : null);

    private static JsonNode Change(JsonNode node, Func<string, JsonNode, JsonNode?> change) => Everywhere(node, item =>
    {
        foreach (var (name, value) in item.ToArray())
            if (value is not null and not JsonObject && change(name, value) is { } other) item[name] = other;
    });

    private static JsonNode Everywhere(JsonNode node, Action<JsonObject> change)
    {
        if (node is JsonArray list)
            foreach (var item in list) Everywhere(item!, change);
        if (node is not JsonObject fields) return node;
        foreach (var (_, value) in fields.ToArray())
            if (value is JsonObject or JsonArray) Everywhere(value, change);
        change(fields);
        return node;
    }

    private static void AddNulls(JsonObject item)
    {
        foreach (var name in (string[])["updated_at", "average_rating", "total_conversations", "capabilities", "documents", "databases", "tags", "metadata",
            "personality_traits", "sources", "messages", "notes", "ended_at", "is_active", "user_feedback"])
            if (!item.ContainsKey(name)) item[name] = null;
    }

    private static void Reverse(JsonObject item)
    {
        var fields = item.Reverse().ToArray();
        item.Clear();
        foreach (var (name, value) in fields) item[name] = value;
    }

    private static bool IsNumber(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.Number;

    private static bool IsText(JsonNode value) => value.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static bool IsFlag(JsonNode value) => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False;
}
