using System.Globalization;
using System.Text;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Finds a text inside another in whatever way its characters are written there: as they are, escaped for JSON (also twice), percent-encoded, or as HTML
/// entities.
/// </summary>
internal static class EscapedText
{
    private static readonly (string Name, char Character)[] Entities = [("quot", '"'), ("amp", '&'), ("lt", '<'), ("gt", '>'), ("apos", '\'')];

    // JSON inside JSON is as deep as it goes.
    private const int MostLayers = 3;

    public static string Replace(string text, string sought, string replacement)
    {
        text = text.Replace(sought, replacement, StringComparison.Ordinal);
        if (text.AsSpan().IndexOfAny("\\%&+") < 0) return text;
        // What is escaped in another way may be escaped for JSON once more: layer by layer, with the place where each character came from.
        var found = new List<(int Start, int End)>();
        var layer = text;
        int[]? origins = null;
        for (var depth = 0; depth < MostLayers; depth++)
        {
            for (var at = 0; at < layer.Length; at++)
                if (Match(layer, at, sought) is { } end) found.Add((Origin(at), Origin(end)));
            if (!layer.Contains('\\', StringComparison.Ordinal)) break;
            (layer, origins) = Unescape(layer, origins);
        }
        return found.Count == 0 ? text : Cut(text, found, replacement);

        int Origin(int at) => origins is null ? at : origins[at];
    }

    private static string Cut(string text, List<(int Start, int End)> found, string replacement)
    {
        var result = new StringBuilder(text.Length);
        var kept = 0;
        foreach (var (start, end) in found.OrderBy(static range => range.Start))
        {
            if (end <= kept) continue;
            if (start >= kept) result.Append(text, kept, start - kept).Append(replacement);
            kept = end;
        }
        return result.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>Takes one layer of JSON escapes away. The origins have one entry more than the text: its end.</summary>
    private static (string Text, int[] Origins) Unescape(string text, int[]? origins)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            places.Add(origins is null ? at : origins[at]);
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                plain.Append(text[at++]);
            }
            else if (text[at + 1] == 'u' && at + 6 <= text.Length
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                at += 6;
            }
            else
            {
                plain.Append(text[at + 1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
                at += 2;
            }
        }
        places.Add(origins is null ? text.Length : origins[text.Length]);
        return (plain.ToString(), [.. places]);
    }

    /// <summary>Where the sought text ends that begins here; null when it does not.</summary>
    private static int? Match(string text, int at, string sought)
    {
        var i = 0;
        while (i < sought.Length)
        {
            if (at >= text.Length) return null;
            // What is escaped goes first: a backslash may be the character itself or begin an escape.
            if (TryEscape(text.AsSpan(at), sought.AsSpan(i), out var read, out var matched))
            {
                at += read;
                i += matched;
            }
            else if (text[at] == sought[i] || (text[at] == '+' && sought[i] == ' '))
            {
                at++;
                i++;
            }
            else
            {
                return null;
            }
        }
        return at;
    }

    private static bool TryEscape(ReadOnlySpan<char> text, ReadOnlySpan<char> sought, out int read, out int matched)
    {
        (read, matched) = (0, 1);
        return text[0] switch
        {
            '\\' => TryJson(text, sought[0], out read),
            '%' => TryPercent(text, sought, out read, out matched),
            '&' => TryEntity(text, sought, out read, out matched),
            _ => false,
        };
    }

    private static bool TryJson(ReadOnlySpan<char> text, char sought, out int read)
    {
        var slashes = text.IndexOfAnyExcept('\\') is var end and >= 0 ? end : text.Length;
        read = slashes;
        if (sought == '\\')
        {
            // One backslash is two when escaped, and four when escaped twice.
            read = slashes >= 4 && slashes % 4 == 0 ? 4 : 2;
            return slashes >= 2;
        }
        if (slashes == text.Length) return false;
        if (text[slashes] is 'u' && text.Length >= slashes + 5)
        {
            read = slashes + 5;
            return int.TryParse(text.Slice(slashes + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == sought;
        }
        read = slashes + 1;
        return sought == text[slashes] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            var other and ('"' or '/' or '\'') => other,
            _ => '\0'
        };
    }

    private static bool TryPercent(ReadOnlySpan<char> text, ReadOnlySpan<char> sought, out int read, out int matched)
    {
        (read, matched) = (0, 0);
        if (Rune.DecodeFromUtf16(sought, out var rune, out matched) != System.Buffers.OperationStatus.Done) return false;
        Span<byte> bytes = stackalloc byte[4];
        var length = rune.EncodeToUtf8(bytes);
        read = length * 3;
        if (text.Length < read) return false;
        for (var i = 0; i < length; i++)
            if (text[i * 3] != '%' || !byte.TryParse(text.Slice((i * 3) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                || value != bytes[i]) return false;
        return true;
    }

    private static bool TryEntity(ReadOnlySpan<char> text, ReadOnlySpan<char> sought, out int read, out int matched)
    {
        (read, matched) = (text.IndexOf(';') + 1, 1);
        if (read is < 4 or > 10 || Rune.DecodeFromUtf16(sought, out var rune, out matched) != System.Buffers.OperationStatus.Done) return false;
        var name = text[1..(read - 1)];
        if (name is ['#', 'x' or 'X', ..]) return int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code == rune.Value;
        if (name is ['#', ..]) return int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code == rune.Value;
        foreach (var (known, character) in Entities)
            if (name.SequenceEqual(known)) return character == rune.Value;
        return false;
    }
}
