using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>An array of rows, or <c>{"error": …}</c> in its place; a single object is one row.</summary>
internal sealed class DatabaseMatchesConverter : JsonConverter<DatabaseMatches>
{
    public override bool HandleNull => true;

    public override DatabaseMatches Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        return value.ValueKind switch
        {
            JsonValueKind.Null => new(),
            JsonValueKind.Array => new() { Rows = [.. value.EnumerateArray()] },
            JsonValueKind.Object when value.TryGetProperty("error", out var error)
                && error.ValueKind != JsonValueKind.Null => new() { Error = error.ToString() },
            _ => new() { Rows = [value] },
        };
    }

    public override void Write(Utf8JsonWriter writer, DatabaseMatches? value, JsonSerializerOptions options)
    {
        if (value?.Error is { } error)
        {
            writer.WriteStartObject();
            writer.WriteString("error", error);
            writer.WriteEndObject();
            return;
        }
        writer.WriteStartArray();
        foreach (var row in value?.Rows ?? []) row.WriteTo(writer);
        writer.WriteEndArray();
    }
}
