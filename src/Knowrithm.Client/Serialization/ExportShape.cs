using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// An export. Seen as rows at the root (Swagger file), as CSV in a body of its own (the vendor's command line), as CSV in <c>data</c> and as a
/// <c>download_url</c> (tutorials); a task ends in one of these.
/// </summary>
internal sealed class ExportShape : Shape<AnalyticsExport>
{
    private static readonly string[] RowKeys = ["conversations", "leads", "agents", "usage_logs", "count", "metadata"];

    public override AnalyticsExport Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var export = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.String => Unpack(reader.GetString()!),
            _ => throw new JsonException($"Expected an export, found {reader.TokenType}."),
        };
        while (reader.Read())
        {
        }
        return export;
    }

    // A text may come as text/plain or text/html, which is what the vendor's framework calls it unless told otherwise.
    public override bool TryReadOther(IRawBody body, [MaybeNullWhen(false)] out AnalyticsExport value)
    {
        var isStream = body.Held is not { } held || (!IsJson(body) && Wire.Trim(held.Span) is [not ((byte)'{' or (byte)'<'), ..]);
        value = isStream ? new AnalyticsExport(body.Take()) : null;
        return value is not null;
    }

    private static bool IsJson(IRawBody body) => body.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    private static AnalyticsExport ReadObject(ref Utf8JsonReader reader)
    {
        var root = reader;
        var hasRows = false;
        var signals = FailureSignals.None;
        string? link = null;
        Utf8JsonReader data = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isLink = reader.ValueTextEquals("download_url"u8);
            var isData = reader.ValueTextEquals("data"u8) || reader.ValueTextEquals("Data"u8);
            hasRows |= IsRows(reader);
            var signal = FailureSignal.OfName(ref reader);
            reader.Read();
            signals |= FailureSignal.OfValue(signal, reader);
            if (isLink && reader.TokenType == JsonTokenType.String) link = reader.GetString();
            if (isData && reader.TokenType is JsonTokenType.String or JsonTokenType.StartObject) data = reader;
            reader.Skip();
        }
        if ((signals & FailureSignals.Certain) != 0 || (signals != 0 && link is null && data.TokenType == JsonTokenType.None))
            throw ReportedFailureException.At(root);
        if (link is { Length: > 0 }) return new AnalyticsExport(link);
        if (data.TokenType == JsonTokenType.String) return Unpack(data.GetString()!);
        if (data.TokenType == JsonTokenType.StartObject) return ReadObject(ref data);
        if (!hasRows) throw new JsonException("Expected an export: rows, CSV under \"data\", or a \"download_url\".");
        return new AnalyticsExport(JsonSerializer.Deserialize(ref root, Wire.Info<AnalyticsRows>())!);
    }

    private static bool IsRows(Utf8JsonReader reader)
    {
        foreach (var key in RowKeys)
            if (reader.ValueTextEquals(key)) return true;
        return false;
    }

    private static AnalyticsExport Unpack(string text) => text.AsSpan().TrimStart() is ['{', ..]
        ? Wire.Read<AnalyticsExport>(Encoding.UTF8.GetBytes(text))
        : new AnalyticsExport(new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false));
}
