using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>A list of texts that the sources also show as null, as <c>{}</c> (none) and as one bare text.</summary>
internal sealed class LenientListConverter : JsonConverter<IReadOnlyList<string>>
{
    public override bool HandleNull => true;

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var list = new List<string>();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    if (LenientStringConverter.ReadText(ref reader) is { } text) list.Add(text);
                break;
            case JsonTokenType.StartObject:
                foreach (var property in JsonElement.ParseValue(ref reader).EnumerateObject())
                    list.Add(property.Value.ValueKind == JsonValueKind.True ? property.Name : $"{property.Name}: {property.Value}");
                break;
            default:
                if (LenientStringConverter.ReadText(ref reader) is { Length: > 0 } one) list.Add(one);
                break;
        }
        return list;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string>? value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value ?? []) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
