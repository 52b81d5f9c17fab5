using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A value that is not a date must not lose the whole response: the property stays null, and the value is kept, under its name, in
/// <see cref="ApiObject.AdditionalProperties"/>. This applies to every date of every result.
/// </summary>
internal sealed class KeepingDateConverter : JsonConverter<DateTimeOffset?>
{
    // Reading is synchronous: the property is set right after its value was read, by the same thread.
    [ThreadStatic]
    private static JsonElement? _unreadable;

    private readonly LenientDateConverter _inner = new();

    public override bool HandleNull => true;

    /// <summary>Lets a property of a result keep a value that is not a date.</summary>
    public static void Use(Type owner, JsonPropertyInfo property)
    {
        if (property.Set is not { } set || !typeof(ApiObject).IsAssignableFrom(owner)) return;
        var name = property.Name;
        property.CustomConverter = new KeepingDateConverter();
        property.Set = (target, value) =>
        {
            var unreadable = _unreadable;
            _unreadable = null;
            var result = (ApiObject)target;
            if (unreadable is { } kept) (result.Unknown ??= [])[name] = kept;
            else result.Unknown?.Remove(name);
            set(target, value);
        };
    }

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        _unreadable = null;
        var start = reader;
        try
        {
            return _inner.Read(ref reader, typeToConvert, options);
        }
        // A text with half a surrogate pair is valid JSON, and cannot be read.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            reader = start;
            _unreadable = JsonElement.ParseValue(ref reader);
            return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => _inner.Write(writer, value, options);
}
