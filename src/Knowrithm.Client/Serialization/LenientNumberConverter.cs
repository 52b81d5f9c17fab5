using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A number that may arrive as a string (SQL decimals), as <c>""</c>, <c>"None"</c> or <c>"NaN"</c> (no value), or as <c>12.0</c> where a whole one is meant.
/// Anything may be null, so only the nullable forms exist.
/// </summary>
internal abstract class LenientNumberConverter<T> : JsonConverter<T?>
    where T : struct
{
    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when TryRead(ref reader, out var number):
                return number;
            case JsonTokenType.Number when TryParse(Encoding.UTF8.GetString(reader.ValueSpan), out var number):
                return number;
            case JsonTokenType.String:
                var text = reader.GetString()!.AsSpan().Trim();
                if (text.IsEmpty || text is "None" or "null" || text.Equals("nan", StringComparison.OrdinalIgnoreCase)) return null;
                if (char.IsAsciiDigit(text[^1]) || text[^1] == '.')
                    if (TryParse(text, out var value)) return value;
                break;
        }
        throw new JsonException($"Expected {Expected}, found {reader.TokenType}.");
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number) WriteNumber(writer, number);
        else writer.WriteNullValue();
    }

    protected abstract string Expected { get; }

    protected abstract bool TryRead(ref Utf8JsonReader reader, out T value);

    protected abstract bool TryParse(ReadOnlySpan<char> text, out T value);

    protected abstract void WriteNumber(Utf8JsonWriter writer, T value);
}
