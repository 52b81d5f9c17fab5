using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// What an error's body says, in any of the shapes that the sources show: <c>error</c>, <c>message</c>, <c>detail</c> or <c>msg</c>, also as an object;
/// <c>code</c> or <c>error_code</c>; fields under <c>errors</c> or <c>details</c>; a plain text; a proxy's page.
/// </summary>
internal sealed class ErrorBody
{
    private static readonly string[] MessageKeys = ["error", "message", "detail", "msg", "error_description", "title"];
    private static readonly string[] CodeKeys = ["code", "error_code"];
    private static readonly string[] DetailKeys = ["details", "detail", "errors"];

    public string? Message { get; private set; }

    public string? Code { get; private set; }

    public JsonElement? Details { get; private set; }

    public Dictionary<string, IReadOnlyList<string>> FieldErrors { get; } = [];

    /// <summary>A list of texts under <c>errors</c>, as an upload that failed whole has: one for each file.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Reads what a body says; each text of it is masked once it is decoded.</summary>
    public static ErrorBody Read(string text, SecretMask? mask = null)
    {
        var body = new ErrorBody();
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            body.ReadValue(document.RootElement);
        }
        // A text with half a surrogate pair is valid JSON, and cannot be read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            body.Message ??= Plain((mask ?? SecretMask.None).Apply(text));
        }
        return body.Masked(mask);
    }

    /// <inheritdoc cref="Read(string, SecretMask)"/>
    public static ErrorBody Read(JsonElement json, SecretMask? mask = null)
    {
        var body = new ErrorBody();
        body.ReadValue(json);
        return body.Masked(mask);
    }

    private ErrorBody Masked(SecretMask? mask)
    {
        mask ??= SecretMask.None;
        var masked = new ErrorBody { Message = Mask(Message), Code = Mask(Code), Details = Details is { } details ? mask.Apply(details) : null };
        foreach (var (field, problems) in FieldErrors) masked.FieldErrors[mask.Apply(field)] = [.. problems.Select(mask.Apply)];
        masked.Problems.AddRange(Problems.Select(mask.Apply));
        return masked;

        string? Mask(string? text) => text is null ? null : mask.Apply(text);
    }

    private void ReadValue(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Message = value.GetString();
                break;
            case JsonValueKind.Array:
                Message = string.Join("; ", value.EnumerateArray().Select(static item => Read(item).Message).OfType<string>());
                if (Message.Length == 0) Message = null;
                break;
            case JsonValueKind.Object:
                ReadObject(value);
                break;
        }
    }

    private void ReadObject(JsonElement value)
    {
        foreach (var key in MessageKeys)
        {
            if (!value.TryGetProperty(key, out var said)) continue;
            if (said.ValueKind == JsonValueKind.Object) ReadObject(said);
            else if (said.ValueKind == JsonValueKind.String && said.GetString() is { Length: > 0 } text) Message ??= text;
        }
        foreach (var key in CodeKeys)
            if (value.TryGetProperty(key, out var code) && code.ValueKind is JsonValueKind.String or JsonValueKind.Number) Code ??= code.ToString();
        foreach (var key in DetailKeys)
        {
            if (!value.TryGetProperty(key, out var details) || details.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                || (key == "detail" && details.ValueKind == JsonValueKind.String)) continue;
            Details ??= details.Clone();
            ReadFields(details);
        }
        if (Message is null && value.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object) ReadObject(data);
    }

    // Field errors come as {field: [text]}, {field: text}; other values in details are not about a field.
    private void ReadFields(JsonElement fields)
    {
        if (fields.ValueKind == JsonValueKind.Array)
            Problems.AddRange(fields.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText()));
        if (fields.ValueKind != JsonValueKind.Object) return;
        foreach (var field in fields.EnumerateObject())
        {
            if (field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String))
                FieldErrors.TryAdd(field.Name, [.. field.Value.EnumerateArray().Select(static item => item.GetString()!)]);
            else if (field.Value.ValueKind == JsonValueKind.String)
                FieldErrors.TryAdd(field.Name, [field.Value.GetString()!]);
        }
    }

    private static string? Plain(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return null;
        if (trimmed[0] == '<') return "an HTML page, not an API response (a proxy or gateway?)";
        return trimmed.Length > 300 ? trimmed[..300] + "…" : trimmed;
    }
}
