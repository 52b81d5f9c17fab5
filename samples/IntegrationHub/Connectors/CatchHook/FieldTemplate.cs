using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.CatchHook;

/// <summary>A field's value: text with placeholders such as <c>{data.first_name}</c>. A placeholder alone keeps its kind: a number stays a number.</summary>
internal sealed class FieldTemplate
{
    private readonly List<(string Text, string[]? Path)> _parts = [];

    private FieldTemplate()
    {
    }

    /// <exception cref="FormatException">It cannot be used; the message says why, for the one who wrote it.</exception>
    public static FieldTemplate Parse(string text)
    {
        var template = new FieldTemplate();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var literal = open < 0 ? text[at..] : text[at..open];
            if (literal.Contains('}', StringComparison.Ordinal)) throw new FormatException($"there is a }} without its {{ in \"{text}\"");
            if (literal.Length > 0) template._parts.Add((literal, null));
            if (open < 0) break;
            var close = text.IndexOf('}', open);
            if (close < 0) throw new FormatException($"the {{ in \"{text}\" is never closed");
            template._parts.Add(("", Path(text[(open + 1)..close].Trim())));
            at = close + 1;
        }
        return template;
    }

    public JsonNode? Render(KnowrithmEvent e)
    {
        if (_parts is [{ Path: { } only }]) return Find(e, only) is { } value ? JsonNode.Parse(value.GetRawText()) : null;
        var text = new StringBuilder();
        foreach (var (literal, path) in _parts) text.Append(path is null ? literal : Text(Find(e, path)));
        return JsonValue.Create(text.ToString().Trim());
    }

    private static string[] Path(string name)
    {
        var path = name.Split('.');
        if (path[0] is "data" && path.Length > 1 && path.All(static step => step.Length > 0)) return path;
        if (path is ["event" or "timestamp" or "key"]) return path;
        throw new FormatException($"{{{name}}} is unknown: write {{event}}, {{timestamp}}, {{key}}, or {{data.…}} such as {{data.email}}" +
            (path is [{ Length: > 0 } alone] && alone != "data" ? $"; did you mean {{data.{alone}}}?" : ""));
    }

    private static JsonElement? Find(KnowrithmEvent e, string[] path)
    {
        switch (path[0])
        {
            case "event": return JsonSerializer.SerializeToElement(e.Event.Value);
            case "timestamp": return e.Timestamp is { } at ? JsonSerializer.SerializeToElement(at.UtcDateTime) : null;
            case "key": return JsonSerializer.SerializeToElement(e.DeduplicationKey);
        }
        var value = e.Data;
        foreach (var step in path.Skip(1))
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value)) return null;
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : value;
    }

    private static string Text(JsonElement? value) => value switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { } other => other.GetRawText(),
    };
}
