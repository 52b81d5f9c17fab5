using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// A number that may arrive as a string (SQL decimals), as <c>""</c> or <c>"None"</c> (no value), or as <c>12.0</c> where a whole one is meant.
/// Anything may be null, so only the nullable forms exist.
/// </summary>
internal abstract class LenientNumberConverter<T> : JsonConverter<T?>
    where T : struct, INumber<T>
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
            case JsonTokenType.Number:
                return Convert(reader.GetDecimal());
            case JsonTokenType.String:
                var text = reader.GetString()!.AsSpan().Trim();
                if (text.IsEmpty || text is "None" or "null") return null;
                if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return Convert(value);
                break;
        }
        throw new JsonException($"Expected a number, found {reader.TokenType}.");
    }

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number) WriteNumber(writer, number);
        else writer.WriteNullValue();
    }

    protected abstract bool TryRead(ref Utf8JsonReader reader, out T value);

    protected abstract void WriteNumber(Utf8JsonWriter writer, T value);

    private static T Convert(decimal value)
    {
        // A whole number stays whole: 12.0 reads as 12, 12.5 into a count is a fault worth hearing of.
        var result = T.CreateSaturating(value);
        return decimal.CreateSaturating(result) == value || T.CreateSaturating(0.5m) != T.Zero
            ? result
            : throw new JsonException("Expected a whole number within range.");
    }
}

internal sealed class LenientInt32Converter : LenientNumberConverter<int>
{
    protected override bool TryRead(ref Utf8JsonReader reader, out int value) => reader.TryGetInt32(out value);

    protected override void WriteNumber(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal sealed class LenientInt64Converter : LenientNumberConverter<long>
{
    protected override bool TryRead(ref Utf8JsonReader reader, out long value) => reader.TryGetInt64(out value);

    protected override void WriteNumber(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal sealed class LenientDoubleConverter : LenientNumberConverter<double>
{
    protected override bool TryRead(ref Utf8JsonReader reader, out double value) => reader.TryGetDouble(out value);

    protected override void WriteNumber(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}
