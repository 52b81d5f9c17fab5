#if NET10_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Webhooks;

/// <summary>JSON as it was written; without a copy where the framework has a way.</summary>
internal static class RawJson
{
    /// <exception cref="JsonException">Thrown when it is not JSON, or something follows.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
#if NET10_0_OR_GREATER
        return JsonElement.Parse(json);
#else
        var reader = new Utf8JsonReader(json);
        var root = JsonElement.ParseValue(ref reader);
        // Throws when something follows.
        reader.Read();
        return root;
#endif
    }

    public static ReadOnlySpan<byte> Of(JsonElement json) =>
#if NET10_0_OR_GREATER
        JsonMarshal.GetRawUtf8Value(json);
#else
        Encoding.UTF8.GetBytes(json.GetRawText());
#endif

    public static int Count(JsonElement json) =>
#if NET10_0_OR_GREATER
        json.GetPropertyCount();
#else
        json.EnumerateObject().Count();
#endif

    /// <summary>The name's bytes, unescaped.</summary>
    public static ReadOnlySpan<byte> Name(JsonProperty property)
    {
#if NET10_0_OR_GREATER
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (!raw.Contains((byte)'\\')) return raw;
#endif
        return Encoding.UTF8.GetBytes(property.Name);
    }
}
