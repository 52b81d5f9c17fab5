using System.Text;

namespace Knowrithm.Client.Http;

/// <summary>A body as text for an exception: cut, and without the credentials of its own request, should the server repeat them.</summary>
internal static class RawText
{
    private const int MaxLength = 16 * 1024;

    // Shorter ones are no secrets, and would blot out ordinary words.
    private const int ShortestSecret = 8;

    public static string Of(ReadOnlySpan<byte> body, HttpRequestMessage? request)
    {
        var text = Encoding.UTF8.GetString(body.Length > MaxLength ? body[..MaxLength] : body);
        if (request is null) return text;
        foreach (var name in (ReadOnlySpan<string>)["X-API-Key", "X-API-Secret", "Authorization"])
        {
            if (!request.Headers.TryGetValues(name, out var values)) continue;
            foreach (var value in values)
                if (value.Replace("Bearer ", "", StringComparison.Ordinal) is { Length: >= ShortestSecret } secret) text = text.Replace(secret, "***", StringComparison.Ordinal);
        }
        return text;
    }
}
