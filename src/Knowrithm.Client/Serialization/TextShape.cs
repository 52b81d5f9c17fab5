using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>A text: a script, a page. It comes as it is, or as a JSON text (a task can carry it no other way).</summary>
/// <param name="fromText">Makes it of a text.</param>
/// <param name="fromJson">Makes it of other JSON; null where that would be a mistake.</param>
/// <param name="acceptsMarkup">Whether HTML is expected.</param>
internal sealed class TextShape<T>(Func<string, T> fromText, Func<JsonElement, T>? fromJson, bool acceptsMarkup) : Shape<T>
{
    public override bool AcceptsMarkup => acceptsMarkup;

    public override T Read(ReadOnlySpan<byte> json)
    {
        if (Parse(json) is not { } value) return fromText(Encoding.UTF8.GetString(json));
        if (value.ValueKind == JsonValueKind.String) return fromText(value.GetString()!);
        if (ReportedFailureException.Find(value) is { } reported) throw reported;
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && fromJson is not null ? fromJson(value)
            : throw new JsonException($"Expected a text, found {value.ValueKind}.");
    }

    // A script may well begin with a bracket or a quotation mark, but it does not go on as JSON. A page begins with its markup, or is JSON.
    private JsonElement? Parse(ReadOnlySpan<byte> text)
    {
        if (text[0] == (byte)'<') return null;
        try
        {
            return JsonSerializer.Deserialize(text, Wire.Info<JsonElement>());
        }
        catch (JsonException) when (!acceptsMarkup)
        {
            return null;
        }
    }
}
