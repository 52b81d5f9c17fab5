using System.Text;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// The one way in which a form is written, as browsers do it (WHATWG HTML, multipart/form-data): names and file names in quotes and UTF-8, <c>"</c> and line
/// breaks percent-encoded, no <c>filename*</c>. The framework's own form writes names as mail headers do, which strict servers refuse and Python servers keep
/// undecoded.
/// </summary>
internal static class FormText
{
    /// <summary>A boundary that no content can contain on purpose.</summary>
    public static string NewBoundary() => $"knowrithm-{Guid.NewGuid():N}";

    public static string ContentType(string boundary) => $"multipart/form-data; boundary={boundary}";

    public static string Field(string boundary, string name, string value) =>
        $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Escape(name)}\"\r\n\r\n{value}\r\n";

    /// <summary>The part of the form before a file; a line break follows the file.</summary>
    public static string FileHead(string boundary, string name, string fileName, string contentType) =>
        $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Escape(name)}\"; filename=\"{Escape(fileName)}\"\r\nContent-Type: {contentType}\r\n\r\n";

    public static string End(string boundary) => $"--{boundary}--\r\n";

    private static string Escape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            // Other control characters may not stand in a header, and a backslash at the end would take the quote with it.
            if (name[i] is '"' or < ' ' or '\x7F' || (name[i] == '\\' && (i == name.Length - 1 || name[i + 1] == '"')))
                escaped.Append('%').Append(((int)name[i]).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            else escaped.Append(name[i]);
        }
        return escaped.ToString();
    }
}
