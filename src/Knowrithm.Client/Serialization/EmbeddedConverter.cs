using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>An object inside another of the same kind, also as a JSON text; what is neither reads as null.</summary>
internal sealed class EmbeddedConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject) return JsonSerializer.Deserialize(ref reader, Info(options));
        if (reader.TokenType == JsonTokenType.String && reader.GetString()!.Trim() is ['{', .., '}'] text)
            return JsonSerializer.Deserialize(text, Info(options));
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Info(options));

    private static JsonTypeInfo<T> Info(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
