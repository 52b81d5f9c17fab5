using System.Text.Json;

namespace Knowrithm.Client.Serialization;

internal sealed class LenientInt64Converter : LenientNumberConverter<long>
{
    protected override string Expected => "a whole number within range";

    protected override bool TryRead(ref Utf8JsonReader reader, out long value) => reader.TryGetInt64(out value);

    protected override bool TryParse(ReadOnlySpan<char> text, out long value) => WholeNumber.TryParse(text, out value);

    protected override void WriteNumber(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}
