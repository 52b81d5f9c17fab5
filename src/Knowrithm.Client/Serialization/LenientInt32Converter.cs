using System.Text.Json;

namespace Knowrithm.Client.Serialization;

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
