using System.Globalization;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

internal sealed class LenientDoubleConverter : LenientNumberConverter<double>
{
    protected override string Expected => "a number";

    protected override bool TryRead(ref Utf8JsonReader reader, out double value) => reader.TryGetDouble(out value);

    protected override bool TryParse(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    protected override void WriteNumber(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}
