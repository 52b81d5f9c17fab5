using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Knowrithm.Sandbox;

/// <summary>The text in a file's first bytes.</summary>
internal static partial class DocumentText
{
    /// <exception cref="ApiException">Thrown when the file's content does not match its name.</exception>
    public static string Read(string type, byte[] head, bool isWhole) => type switch
    {
        "pdf" => Binary(head, "%PDF-"u8, "a PDF"),
        "docx" or "pptx" or "xlsx" => Binary(head, "PK"u8, "an Office document"),
        "json" => isWhole ? Json(head) : Decode(head, isWhole),
        "html" or "xml" => WebUtility.HtmlDecode(Tag().Replace(Decode(head, isWhole), " ")),
        _ => Decode(head, isWhole),
    };

    /// <summary>Checks a binary file by its first bytes, without reading text from it.</summary>
    private static string Binary(byte[] head, ReadOnlySpan<byte> magic, string what) =>
        head.AsSpan().StartsWith(magic) ? "" : throw new ApiException(400, $"The file is not {what}");

    private static string Json(byte[] head)
    {
        try
        {
            using var document = JsonDocument.Parse(Decode(head, true).TrimStart('\ufeff'));
            return Decode(head, true);
        }
        catch (JsonException)
        {
            throw new ApiException(400, "The file is not valid JSON");
        }
    }

    private static string Decode(byte[] head, bool isWhole)
    {
        // What was cut may end within a character.
        var end = head.Length;
        for (var back = 0; !isWhole && back < 4 && end > 0 && (head[end - 1] & 0x80) != 0; back++) end--;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(head, 0, end);
            return text.Contains('\0', StringComparison.Ordinal) ? throw new ApiException(400, "The file is not text") : text.TrimStart('\ufeff');
        }
        catch (ArgumentException)
        {
            throw new ApiException(400, "The file is not text in UTF-8");
        }
    }

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<[^>]*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();
}
