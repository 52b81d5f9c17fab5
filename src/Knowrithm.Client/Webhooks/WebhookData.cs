using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// Reads an event's data as the REST resource that it is said to mirror: with the same leniency, and never with an exception, because a field that is
/// odd today would be as odd in every redelivery.
/// </summary>
internal static class WebhookData
{
    public static T Read<T>(JsonElement data, string key, out string? problem)
        where T : ApiObject, new()
    {
        problem = null;
        if (data.ValueKind != JsonValueKind.Object)
        {
            problem = $"data is not an object but {Describe(data)}";
            return new T();
        }
        // As in the responses of the API: the resource may be under its own key.
        if (data.TryGetProperty(key, out var own) && own.ValueKind == JsonValueKind.Object && !data.TryGetProperty("id"u8, out _)) data = own;
        return TryRead(data, out T? whole) && whole is not null ? whole : ReadPiecemeal<T>(data, out problem);
    }

    public static T? Get<T>(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var field) && TryRead(field, out T? value) ? value : default;

    public static bool TryRead<T>(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = json.Deserialize((JsonTypeInfo<T>)Wire.Exact.GetTypeInfo(typeof(T)))!;
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>False for half a surrogate pair, escaped: valid JSON, no valid text.</summary>
    public static bool TryText(JsonElement text, [NotNullWhen(true)] out string? value)
    {
        try
        {
            value = text.GetString();
        }
        catch (InvalidOperationException)
        {
            value = null;
        }
        return value is not null;
    }

    public static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    };

    private static T ReadPiecemeal<T>(JsonElement data, out string? problem)
        where T : ApiObject, new()
    {
        var good = new Dictionary<string, JsonElement>();
        var bad = new Dictionary<string, JsonElement>();
        foreach (var field in data.EnumerateObject())
        {
            good.Remove(field.Name);
            bad.Remove(field.Name);
            (TryReadFields(new() { [field.Name] = field.Value }, out T? _) ? good : bad)[field.Name] = field.Value;
        }
        var resource = TryReadFields(good, out T? read) ? read : new T();
        resource.Unknown ??= [];
        foreach (var (name, value) in bad) resource.Unknown[name] = value;
        problem = $"not readable in data: {string.Join(", ", bad.Keys)}";
        return resource;
    }

    private static bool TryReadFields<T>(Dictionary<string, JsonElement> fields, [NotNullWhen(true)] out T? value)
        where T : class
    {
        try
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer)) JsonSerializer.Serialize(writer, fields, Wire.Info<Dictionary<string, JsonElement>>());
            value = JsonSerializer.Deserialize(buffer.WrittenSpan, (JsonTypeInfo<T>)Wire.Exact.GetTypeInfo(typeof(T)));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            value = null;
        }
        return value is not null;
    }
}
