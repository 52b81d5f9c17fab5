using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// The one place that every text of an exception or log passes: it masks the secrets of the request, however the server escaped them when it repeated them, and
/// what is recognised as a secret by its form. Apply it after decoding; a body alone is searched while it is still encoded.
/// </summary>
internal sealed partial class SecretMask
{
    private const string Mask = "***";
    private const int MaxLength = 16 * 1024;

    // Shorter ones would blot out ordinary words.
    private const int ShortestSecret = 4;

    // No escape of a character is longer: \\u00e4 and %C3%A4 twice over.
    private const int LongestEscape = 16;

    private readonly string[] _secrets;

    private SecretMask(IEnumerable<string> secrets) => _secrets =
        [.. secrets.Where(static secret => secret.Length >= ShortestSecret).Distinct().OrderByDescending(static secret => secret.Length)];

    /// <summary>Knows no request: for texts whose request is gone.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>The secrets of a request: its credentials, and those in its body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credential">The credential that the transport added to it.</param>
    public static SecretMask Of(HttpRequestMessage? request, KnowrithmCredential? credential) => new(Secrets(request, credential));

    /// <summary>The secrets of a request that is gone.</summary>
    /// <param name="secrets">Its secrets.</param>
    public static SecretMask Of(IReadOnlyList<string>? secrets) => secrets is { Count: > 0 } ? new(secrets) : None;

    /// <summary>A decoded text.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _secrets) text = EscapedText.Replace(text, secret, Mask);
        text = UserInfo().Replace(text, "://***@");
        return KnownForm().Replace(text, Mask);
    }

    /// <summary>Decoded JSON; the names of members, too.</summary>
    public JsonElement Apply(JsonElement json)
    {
        using var bytes = new MemoryStream();
        try
        {
            using (var writer = new Utf8JsonWriter(bytes)) Write(json, writer);
            return JsonSerializer.Deserialize(bytes.ToArray(), Wire.Info<JsonElement>());
        }
        // Half a surrogate pair is valid JSON that cannot be read, so that nothing in it can be searched.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return JsonSerializer.SerializeToElement(Mask, Wire.Info<string>());
        }
    }

    /// <summary>A response's body as text, cut. Fields whose names say that they are secret are masked.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="isSuccess">
    /// Whether a success was promised. An error's message about a password does not contain it: there, only what could be a secret is masked.
    /// </param>
    public string Body(ReadOnlySpan<byte> body, bool isSuccess)
    {
        // More than is kept, so that a secret across the cut is still found whole.
        var most = MaxLength + (_secrets.Length == 0 ? 256 : (_secrets[0].Length * LongestEscape) + 256);
        return Body(Encoding.UTF8.GetString(body.Length > most ? body[..most] : body), isSuccess);
    }

    /// <inheritdoc cref="Body(ReadOnlySpan{byte}, bool)"/>
    public string Body(string text, bool isSuccess)
    {
        text = SecretField().Replace(Apply(text), match => isSuccess || match.Groups[2].ValueSpan is { Length: >= 8 } value && !value.ContainsAny(" \t")
            ? $"{match.Groups[1].Value}{Mask}\"" : match.Value);
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }

    private static IEnumerable<string> Secrets(HttpRequestMessage? request, KnowrithmCredential? credential)
    {
        foreach (var secret in (Secret?[])[credential?.Key, credential?.KeySecret, credential?.Token])
            if (secret is not null) yield return secret.Reveal();
        foreach (var secret in (request?.Content as IHoldsSecrets)?.Secrets ?? []) yield return secret;
    }

    private void Write(JsonElement json, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject())
                {
                    writer.WritePropertyName(Apply(member.Name));
                    Write(member.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray()) Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Apply(json.GetString()!));
                break;
            case JsonValueKind.Number when _secrets.Contains(json.GetRawText()):
                writer.WriteStringValue(Mask);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    [GeneratedRegex("""("(?:[a-z_]*(?:token|secret|password|api_key|connection_string)|key)\\*"\s*:\s*\\*")((?:[^"\\]|\\.)*)"?""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretField();

    // A database's address carries its password.
    [GeneratedRegex("""://[^\s"/@]+@""", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    // A JSON Web Token; the API keys of Knowrithm and of providers.
    [GeneratedRegex("""\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*|\b(?:ak|sk)[_-][A-Za-z0-9_-]{12,}""", RegexOptions.CultureInvariant)]
    private static partial Regex KnownForm();
}
