using System.Globalization;
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

internal sealed class LenientInt32Converter : LenientNumberConverter<int>
{
    protected override string Expected => "a whole number within range";

    protected override bool TryRead(ref Utf8JsonReader reader, out int value) => reader.TryGetInt32(out value);

    protected override bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        var isWhole = WholeNumber.TryParse(text, out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = isWhole ? (int)number : 0;
        return isWhole;
    }

    protected override void WriteNumber(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal sealed class LenientInt64Converter : LenientNumberConverter<long>
{
    protected override string Expected => "a whole number within range";

    protected override bool TryRead(ref Utf8JsonReader reader, out long value) => reader.TryGetInt64(out value);

    protected override bool TryParse(ReadOnlySpan<char> text, out long value) => WholeNumber.TryParse(text, out value);

    protected override void WriteNumber(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal sealed class LenientDoubleConverter : LenientNumberConverter<double>
{
    protected override string Expected => "a number";

    protected override bool TryRead(ref Utf8JsonReader reader, out double value) => reader.TryGetDouble(out value);

    protected override bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    protected override void WriteNumber(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}
