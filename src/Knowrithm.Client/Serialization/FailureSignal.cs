using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Notices, on the way through the members of a body, those that report a failure. The sources show <c>success</c>, <c>status</c>, <c>http_status</c>,
/// <c>error</c>, <c>errors</c> and <c>code</c>; the other spellings are those of common frameworks.
/// </summary>
internal static class FailureSignal
{
    /// <summary>What a member may say; <see cref="FailureSignals.None"/> for most.</summary>
    /// <param name="reader">On the member's name.</param>
    public static FailureSignals OfName(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        // Nearly every name leaves here.
        if (name.Length is < 2 or > 11 && !reader.ValueIsEscaped) return FailureSignals.None;
        return ((name[0] | 0x20) is (byte)'s' or (byte)'o' or (byte)'h' or (byte)'c' or (byte)'e' || reader.ValueIsEscaped)
            ? OfName(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : name)
            : FailureSignals.None;
    }

    /// <summary>Whether the value says it.</summary>
    /// <param name="signal">The meaning of the name.</param>
    /// <param name="reader">On the value's first token; a copy, so it stays there.</param>
    public static FailureSignals OfValue(FailureSignals signal, Utf8JsonReader reader) => signal switch
    {
        FailureSignals.None => FailureSignals.None,
        FailureSignals.Flag => IsFalse(ref reader) ? signal : FailureSignals.None,
        FailureSignals.HttpStatus => Number(ref reader) >= 400 ? signal : FailureSignals.None,
        FailureSignals.Status => reader.TokenType == JsonTokenType.Number
            ? Number(ref reader) >= 400 ? FailureSignals.HttpStatus : FailureSignals.None
            : IsFailure(ref reader) ? signal : FailureSignals.None,
        FailureSignals.Code => Number(ref reader) is >= 400 and < 600 ? signal : FailureSignals.None,
        _ => IsSomething(ref reader) ? signal : FailureSignals.None,
    };

    /// <summary>All that an object's own members say.</summary>
    public static FailureSignals Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return FailureSignals.None;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.GetRawText()));
        reader.Read();
        var found = FailureSignals.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var signal = OfName(ref reader);
            reader.Read();
            found |= OfValue(signal, reader);
            reader.Skip();
        }
        return found;
    }

    /// <summary>What a member of this name may say.</summary>
    public static FailureSignals OfName(string name) => OfName(Encoding.UTF8.GetBytes(name));

    private static FailureSignals OfName(ReadOnlySpan<byte> name) =>
        Is(name, "success"u8) || Is(name, "ok"u8) ? FailureSignals.Flag
        : Is(name, "status"u8) ? FailureSignals.Status
        : Is(name, "http_status"u8) || Is(name, "httpStatus"u8) || Is(name, "status_code"u8) || Is(name, "statusCode"u8) ? FailureSignals.HttpStatus
        : Is(name, "code"u8) ? FailureSignals.Code
        : Is(name, "error"u8) || Is(name, "errors"u8) ? FailureSignals.Error
        : FailureSignals.None;

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known) => Ascii.EqualsIgnoreCase(name, known);

    private static bool IsFalse(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.False => true,
        JsonTokenType.String => Is(reader.ValueSpan, "false"u8) || Is(reader.ValueSpan, "no"u8) || Is(reader.ValueSpan, "0"u8),
        JsonTokenType.Number => Number(ref reader) == 0,
        _ => false,
    };

    private static bool IsFailure(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && (Number(ref reader) >= 400
            || Is(reader.ValueSpan, "error"u8) || Is(reader.ValueSpan, "failed"u8) || Is(reader.ValueSpan, "failure"u8) || Is(reader.ValueSpan, "fail"u8));

    private static double Number(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Number or JsonTokenType.String && Utf8Parser.TryParse(reader.ValueSpan, out double number, out var used)
        && used == reader.ValueSpan.Length ? number : double.NaN;

    private static bool IsSomething(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null or JsonTokenType.False => false,
        JsonTokenType.String => !reader.ValueSpan.IsEmpty,
        JsonTokenType.Number => Number(ref reader) != 0,
        JsonTokenType.StartArray or JsonTokenType.StartObject => reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject),
        _ => true,
    };
}
