using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>Reads and writes an open enumeration; known values cost no string.</summary>
internal sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    // As bytes: a comparison with a string would convert it each time.
    private static readonly byte[][] Known = Array.ConvertAll(T.Known.ToArray(), static known => Encoding.UTF8.GetBytes(known.Value));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            for (var i = 0; i < Known.Length; i++)
                if (reader.ValueSpan.SequenceEqual(Known[i])) return T.Known[i];
        }
        // As the framework does with texts: a number is left to the lenient reader, and a status that is one is looked at.
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) && ReferenceEquals(options, Wire.Plain))
            throw new JsonException("Expected a text.");
        return T.FromWire(LenientStringConverter.ReadText(ref reader) ?? "");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.FromWire(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}
