using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>Reads a value in the middle of a response: plainly as long as that succeeds, else leniently, and says where it failed.</summary>
internal sealed class PartReader<T>
{
    private volatile bool _isOdd;

    public JsonTypeInfo<T> Plain { get; } = (JsonTypeInfo<T>)Wire.Plain.GetTypeInfo(typeof(T));

    public JsonTypeInfo<T> Lenient => field ??= Wire.Info<T>();

    /// <exception cref="JsonException">Thrown when it is something else.</exception>
    /// <param name="reader">On the value's first token; left on its last.</param>
    /// <param name="at">The path there.</param>
    /// <param name="key">The last step of the path; joined only when it is needed.</param>
    public T? Read(ref Utf8JsonReader reader, string at, string? key)
    {
        var start = reader;
        if (!_isOdd)
        {
            try
            {
                return Read(ref reader, Plain);
            }
            catch (Exception e) when (IsRefusal(e))
            {
                reader = start;
            }
        }
        try
        {
            var value = Read(ref reader, Lenient);
            // Who writes a thing oddly once goes on doing so: trying first would only cost.
            _isOdd = true;
            return value;
        }
        catch (Exception e) when (IsRefusal(e))
        {
            if (Locate(ref start, at, key) is { } located) throw located;
            throw;
        }
    }

    /// <summary>Reads it plainly, or not at all; the reader is left anywhere then.</summary>
    public bool TryReadPlainly(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (_isOdd) return false;
        try
        {
            value = Read(ref reader, Plain);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            // The lenient reader will say what is wrong.
        }
        return value is not null;
    }

    private static T? Read(ref Utf8JsonReader reader, JsonTypeInfo<T> info) => ((JsonConverter<T>)info.Converter).Read(ref reader, typeof(T), info.Options);

    private static bool IsRefusal(Exception e) => e is JsonException or FormatException or InvalidOperationException;

    /// <summary>A converter that is called directly does not know where it is: read again with the serializer, which does.</summary>
    private JsonException? Locate(ref Utf8JsonReader start, string at, string? key)
    {
        try
        {
            JsonSerializer.Deserialize(ref start, Lenient);
            return null;
        }
        catch (JsonException e)
        {
            // The message ends with a path of its own, which begins at the converter.
            return new JsonException(e.Message.Split(" Path: ")[0], (key is null ? at : $"{at}.{key}") + e.Path?[1..], e.LineNumber, e.BytePositionInLine, e);
        }
    }
}
