using System.Text;
using System.Text.RegularExpressions;

namespace Knowrithm.Sandbox;

/// <summary>
/// Masks secrets in what the inspector shows: by the name of the header, parameter or field, and by value those that the request itself carries.
/// </summary>
internal sealed partial class SecretText(IReadOnlyDictionary<string, string> headers)
{
    public const string Mask = "***";

    /// <summary>Masks by names alone, where there is not a request with credentials.</summary>
    public static readonly SecretText ByName = new(new Dictionary<string, string>());

    private const int ShortestSecret = 6;

    // Longest first: one secret may be a part of another.
    private readonly string[] _values =
    [
        .. headers.Where(h => IsSecretHeader(h.Key)).SelectMany(h => new[] { h.Value, h.Value.Split(' ', 2)[^1] })
            .Concat([Demo.ApiSecret, Demo.BearerToken, Demo.SuperAdminToken, Demo.UserPassword])
            .Where(v => v.Length >= ShortestSecret).Distinct().OrderByDescending(v => v.Length),
    ];

    public static bool IsSecret(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return SecretName().IsMatch(plain);
    }

    public string Header(string name, string value)
    {
        if (!IsSecretHeader(name)) return Text(value);
        var scheme = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? SchemeName().Match(value).Value : "";
        return scheme + Mask;
    }

    /// <summary>Masks a query, with its question mark, or empty.</summary>
    public string Query(string query)
    {
        if (query.Length < 2) return query;
        var parts = query[1..].Split('&').Select(part =>
        {
            var name = part.Split('=')[0];
            return IsSecret(Uri.UnescapeDataString(name)) ? $"{name}={Mask}" : Values(part);
        });
        return "?" + string.Join('&', parts);
    }

    /// <summary>Masks text that is not JSON, or that is the rest of it.</summary>
    public string Text(string text)
    {
        text = UserInfo().Replace(text, Mask);
        var (masked, done) = (new StringBuilder(text.Length), 0);
        for (var name = Name().Match(text); name.Success; name = Name().Match(text, done))
        {
            // What follows a name that is not a secret's may be a name itself.
            var end = name.Index + name.Length;
            var isSecret = IsSecret(name.Groups[1].Value);
            masked.Append(text, done, end - done).Append(isSecret ? Mask : "");
            done = isSecret ? end + Value().Match(text, end).Length : end;
        }

        return Values(masked.Append(text, done, text.Length - done).ToString());
    }

    public string Url(Uri url) => UserInfo().Replace(url.GetLeftPart(UriPartial.Path), Mask) + Query(url.Query);

    /// <summary>Masks the secrets that the request carries.</summary>
    public string Values(string text) => _values.Aggregate(text, (masked, value) => masked.Replace(value, Mask, StringComparison.Ordinal));

    private static bool IsSecretHeader(string name) =>
        IsSecret(name) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Contains("cookie", StringComparison.OrdinalIgnoreCase);

    // Counts of tokens have names of their own: total_tokens, max_tokens, token_count.
    [GeneratedRegex(
        "password|passwd|secret|apikey$|accesskey$|privatekey|credential|connectionstring|authorization|passphrase|token$|jwt$|^key$|^pwd$|^cookie$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    // The password of a URL, as in a database's.
    [GeneratedRegex("""(?<=://[^/\s:@"']{0,200}:)[^/\s@"']+(?=@)""")]
    private static partial Regex UserInfo();

    [GeneratedRegex("^[A-Za-z]+ ")]
    private static partial Regex SchemeName();

    [GeneratedRegex("""([A-Za-z][A-Za-z0-9_-]{0,60})\\?["']?\s{0,8}[:=]\s{0,8}""")]
    private static partial Regex Name();

    [GeneratedRegex("""\G("(\\.|[^"\\])*"?|'[^']*'?|(Bearer|Basic)\s+\S+|[^&\s,;}\]]+)""")]
    private static partial Regex Value();
}
