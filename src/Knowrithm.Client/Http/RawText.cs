using System.Text;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Http;

/// <summary>A body as text for an exception: cut, and without the credentials and secrets of its own request, should the server repeat them.</summary>
internal static partial class RawText
{
    private const int MaxLength = 16 * 1024;

    // Shorter ones are no secrets, and would blot out ordinary words.
    private const int ShortestSecret = 8;

    public static string Of(ReadOnlySpan<byte> body, HttpRequestMessage? request, KnowrithmCredential? credential)
    {
        var text = Encoding.UTF8.GetString(body.Length > MaxLength ? body[..MaxLength] : body);
        foreach (var secret in (ReadOnlySpan<Secret?>)[credential?.Key, credential?.KeySecret, credential?.Token])
            if (secret?.Reveal() is { Length: >= ShortestSecret } value) text = text.Replace(value, "***", StringComparison.Ordinal);
        if (request is null) return text;
        foreach (var secret in (request.Content as JsonBody)?.Secrets ?? [])
            if (secret.Length >= ShortestSecret) text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Blots out what a field's name says to be secret. For answers that promised success: an error's words about a password are none.</summary>
    public static string Mask(string json) => UserInfo().Replace(SecretField().Replace(json, "$1***\""), "://***@");

    [GeneratedRegex("""("(?:[a-z_]*(?:token|secret|password|api_key|connection_string)|key)\\*"\s*:\s*\\*")(?:[^"\\]|\\.)*"?""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretField();

    // A database's address carries its password.
    [GeneratedRegex("""://[^\s"/@]+@""", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}
