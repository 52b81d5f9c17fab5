using System.Text.Json;

namespace Knowrithm.Sandbox;

internal static class WellFormed
{
    public static JsonElement Object(byte[] body, bool optional)
    {
        if (optional && body.All(b => b is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')) body = "{}"u8.ToArray();
        try
        {
            using var document = JsonDocument.Parse(body);
            Walk(document.RootElement);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new ValidationException("body", "A JSON object is expected");
        }
        // Half a surrogate pair, or bytes that are not UTF-8, are found only when a string is read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ValidationException("body", "The body is not valid JSON");
        }
    }

    private static void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String) _ = element.GetString();
        else if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Walk(item);
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in element.EnumerateObject())
            {
                if (!seen.Add(property.Name)) throw new JsonException("A name occurs twice.");
                Walk(property.Value);
            }
        }
    }
}
