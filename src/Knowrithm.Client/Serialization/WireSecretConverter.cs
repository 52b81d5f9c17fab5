using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>The one place where a <see cref="Secret"/> is written in clear: a request body on its way to Knowrithm.</summary>
internal sealed class WireSecretConverter : JsonConverter<Secret>
{
    // Writing is synchronous, so the thread tells which body a secret went into.
    [ThreadStatic]
    private static List<string>? _written;

    /// <summary>Writes a body, and returns the secrets in it.</summary>
    public static byte[] Write<T>(T value, out IReadOnlyList<string> secrets)
    {
        _written = null;
        var json = Wire.Write(value);
        secrets = _written is { } written ? written : [];
        _written = null;
        return json;
    }

    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LenientStringConverter.ReadText(ref reader);

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        (_written ??= []).Add(value.Reveal());
        writer.WriteStringValue(value.Reveal());
    }
}
