using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Every way in which the sources write a moment: with <c>Z</c>, an offset (<c>+02:00</c>, <c>+0200</c>) or no zone (then UTC, as the vendor's own client
/// assumes), a space for <c>T</c>, up to nine fraction digits, a date alone, RFC 1123. <c>""</c> means no value.
/// </summary>
internal sealed class LenientDateConverter : JsonConverter<DateTimeOffset?>
{
    private const int Longest = 64;

    public override bool HandleNull => true;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"Expected a date, found {reader.TokenType}.");
        if (reader.ValueSpan.IsEmpty) return null;
        DateTimeOffset moment;
        if (!reader.ValueIsEscaped)
        {
            if (TryParse(reader.ValueSpan, out moment)) return moment;
        }
        else if (reader.ValueSpan.Length <= Longest)
        {
            Span<byte> copy = stackalloc byte[Longest];
            if (TryParse(copy[..reader.CopyString(copy)], out moment)) return moment;
        }
        throw new JsonException("Expected a date and time.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } moment) writer.WriteStringValue(moment);
        else writer.WriteNullValue();
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        if (TryUsual(text, out moment)) return true;
        text = text.Trim((byte)' ');
        // RFC 1123 begins with the day's name; its own parser is exact.
        if (text.Length > 3 && text[0] > (byte)'9') return Utf8Parser.TryParse(text, out moment, out var used, 'R') && used == text.Length;
        if (!TryNumber(text, 0, 4, out var year) || !TrySeparated(text, 4, '-', out var month) || !TrySeparated(text, 7, '-', out var day)) return false;
        if (year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month)) return false;
        var ticks = new DateTime(year, month, day).Ticks;
        var rest = text[10..];
        if (rest.IsEmpty) return TryMake(ticks, 0, out moment);
        if (rest[0] is not ((byte)'T' or (byte)'t' or (byte)' ')) return false;
        rest = rest[1..];
        if (!TryNumber(rest, 0, 2, out var hour) || !TrySeparated(rest, 2, ':', out var minute) || hour > 23 || minute > 59) return false;
        ticks += (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        rest = rest[5..];
        if (TrySeparated(rest, 0, ':', out var second))
        {
            if (second > 59) return false;
            ticks += second * TimeSpan.TicksPerSecond;
            rest = rest[3..];
        }
        if (!rest.IsEmpty && rest[0] is (byte)'.' or (byte)',') ticks += Fraction(ref rest);
        return TryOffset(rest, out var offset) && TryMake(ticks, offset, out moment);
    }

    /// <summary>As nearly every moment is written, <c>2026-11-20T09:15:30Z</c>: in a third of the time.</summary>
    private static bool TryUsual(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return false;
        var (year, month, day) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        if (year is 0 or > 9999 || month is 0 or > 12 || day is 0 || hour > 23 || minute > 59 || second > 59) return false;
        if (day > 28 && day > DateTime.DaysInMonth((int)year, (int)month)) return false;
        moment = new(new DateTime((int)year, (int)month, (int)day, (int)hour, (int)minute, (int)second, DateTimeKind.Utc));
        return true;
    }

    /// <summary>The number of two digits; a larger one than any where one of them is not a digit.</summary>
    private static uint Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = ((uint)(text[at] - '0'), (uint)(text[at + 1] - '0'));
        return tens > 9 || ones > 9 ? 10_000 : (tens * 10) + ones;
    }

    private static long Fraction(ref ReadOnlySpan<byte> rest)
    {
        long ticks = 0;
        var place = TimeSpan.TicksPerSecond;
        var i = 1;
        for (; i < rest.Length && rest[i] is >= (byte)'0' and <= (byte)'9'; i++)
            ticks += (rest[i] - '0') * (place /= 10);
        rest = rest[i..];
        return ticks;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        text = text.Trim((byte)' ');
        if (text.IsEmpty || text is [(byte)'Z' or (byte)'z']) return true;
        if (text[0] is not ((byte)'+' or (byte)'-') || !TryNumber(text, 1, 2, out var hours)) return false;
        var rest = text[3..];
        if (!rest.IsEmpty && rest[0] == (byte)':') rest = rest[1..];
        var extra = 0;
        if (!rest.IsEmpty && (rest.Length != 2 || !TryNumber(rest, 0, 2, out extra))) return false;
        minutes = ((hours * 60) + extra) * (text[0] == (byte)'-' ? -1 : 1);
        return hours <= 14 && extra <= 59 && Math.Abs(minutes) <= 14 * 60;
    }

    private static bool TryMake(long ticks, int offsetMinutes, out DateTimeOffset moment)
    {
        // The constructor throws at the edges of the calendar, where an offset leaves year 1 or 9999.
        var utc = ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        var valid = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        moment = valid ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offsetMinutes)) : default;
        return valid;
    }

    private static bool TrySeparated(ReadOnlySpan<byte> text, int at, char separator, out int value)
    {
        value = 0;
        return text.Length >= at + 3 && text[at] == (byte)separator && TryNumber(text, at + 1, 2, out value);
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, int at, int digits, out int value)
    {
        value = 0;
        if (text.Length < at + digits) return false;
        foreach (var digit in text.Slice(at, digits))
        {
            var one = digit - '0';
            if (one is < 0 or > 9) return false;
            value = (value * 10) + one;
        }
        return true;
    }

    internal static bool TryParse(string? text, out DateTimeOffset moment)
    {
        moment = default;
        return text is not null && TryParse(System.Text.Encoding.UTF8.GetBytes(text), out moment);
    }
}
