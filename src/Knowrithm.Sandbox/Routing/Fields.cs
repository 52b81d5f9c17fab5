using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Reads a body field by field, and collects its errors.</summary>
internal sealed class Fields
{
    private readonly JsonElement _root;
    private readonly string _prefix;
    private readonly SortedDictionary<string, List<string>> _errors;
    private readonly Tolerance _tolerance;

    private Fields(JsonElement root, string prefix, SortedDictionary<string, List<string>> errors, Tolerance tolerance)
    {
        (_root, _prefix, _errors, _tolerance) = (root, prefix, errors, tolerance);
        tolerance.Open(root, prefix);
    }

    public static Fields Parse(byte[] body, bool optional, Tolerance tolerance) =>
        new(WellFormed.Object(body, optional), "", new(StringComparer.Ordinal), tolerance);

    public bool Has(string name) => TryGet(name, out _);

    public string? Text(string name, bool required = false, int max = int.MaxValue)
    {
        if (Find(name, required, JsonValueKind.String, "a string") is not { } value) return null;
        var text = value.GetString()!;
        if (required && string.IsNullOrWhiteSpace(text)) return Wrong(name, "This field is required.");
        return text.Length > max ? Wrong(name, $"Longer than maximum length {max}.") : text;
    }

    public string? Choice(string name, string[] allowed)
    {
        var text = Text(name);
        return text is null || allowed.Contains(text) ? text : Wrong(name, $"Must be one of: {string.Join(", ", allowed)}.");
    }

    public string? Uuid(string name, bool required = false)
    {
        var text = Text(name, required);
        return text is null || Guid.TryParseExact(text, "D", out _) ? text : Wrong(name, "Not a valid UUID.");
    }

    public string? Email(string name, bool required = false)
    {
        var text = Text(name, required, max: 255);
        if (text is null || (MailAddress.TryCreate(text, out var mail) && mail.Address == text && mail.Host.Contains('.', StringComparison.Ordinal)))
            return text;
        return Wrong(name, "Not a valid email address.");
    }

    public string? Url(string name)
    {
        var text = Text(name);
        return string.IsNullOrEmpty(text) || Uri.TryCreate(text, UriKind.Absolute, out _) ? text : Wrong(name, "Not a valid URL.");
    }

    public DateTimeOffset? Date(string name)
    {
        var text = Text(name);
        if (string.IsNullOrEmpty(text)) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
        Wrong(name, "Not a valid date.");
        return null;
    }

    public double? Number(string name, double min, double max)
    {
        if (Find(name, false, JsonValueKind.Number, "a number") is not { } value) return null;
        if (value.TryGetDouble(out var number) && number >= min && number <= max) return number;
        Wrong(name, string.Create(CultureInfo.InvariantCulture, $"Must be between {min} and {max}."));
        return null;
    }

    public int? Whole(string name, int min, bool required = false)
    {
        if (Find(name, required, JsonValueKind.Number, "an integer") is not { } value) return null;
        if (value.TryGetInt32(out var number) && number >= min) return number;
        Wrong(name, $"Must be an integer of at least {min}.");
        return null;
    }

    public bool? Flag(string name)
    {
        if (!TryGet(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Wrong(name, "Not a valid boolean.");
        return null;
    }

    public JsonNode? Object(string name) => Find(name, false, JsonValueKind.Object, "an object") is { } value ? JsonNode.Parse(value.GetRawText()) : null;

    public JsonNode? Strings(string name)
    {
        if (Find(name, false, JsonValueKind.Array, "a list of strings") is not { } value) return null;
        if (value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)) return JsonNode.Parse(value.GetRawText());
        Wrong(name, "Not a list of strings.");
        return null;
    }

    public Fields? Nested(string name) =>
        Find(name, false, JsonValueKind.Object, "an object") is { } value ? new(value, _prefix + name + ".", _errors, _tolerance) : null;

    public IReadOnlyList<Fields> Objects(string name, bool required = false)
    {
        if (Find(name, required, JsonValueKind.Array, "a list of objects") is not { } value) return [];
        if (value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
            return [.. value.EnumerateArray().Select((item, i) => new Fields(item, $"{_prefix}{name}[{i}].", _errors, _tolerance))];
        Wrong(name, "Not a list of objects.");
        return [];
    }

    /// <summary>Refuses other fields.</summary>
    public void Only(params string[] names)
    {
        foreach (var property in _root.EnumerateObject().Where(p => !names.Contains(p.Name))) Wrong(property.Name, "Unknown field.");
    }

    public string? Wrong(string name, string error)
    {
        if (!_errors.TryGetValue(_prefix + name, out var list)) _errors[_prefix + name] = list = [];
        list.Add(error);
        return null;
    }

    public void Check()
    {
        if (_errors.Count > 0) throw new ValidationException($"Invalid request: {string.Join("; ", _errors.Select(e => $"{e.Key}: {e.Value[0]}"))}", _errors);
    }

    private JsonElement? Find(string name, bool required, JsonValueKind kind, string expected)
    {
        var found = TryGet(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (found && value.ValueKind == kind) return value;
        if (found) Wrong(name, $"Not {expected}.");
        else if (required) Wrong(name, "This field is required.");
        return null;
    }

    private bool TryGet(string name, out JsonElement value)
    {
        _tolerance.Read(_prefix + name);
        return _root.TryGetProperty(name, out value);
    }
}
