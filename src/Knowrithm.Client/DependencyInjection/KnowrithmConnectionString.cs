using Knowrithm.Client.Http;

namespace Knowrithm.Client;

/// <summary>
/// The connection string <c>Endpoint=…;Key=…;Secret=…</c>, as an Aspire app host passes it. It replaces address and credential together, so that the key of
/// one server never reaches another.
/// </summary>
internal static class KnowrithmConnectionString
{
    public const string Name = "knowrithm";

    private const string Setting = $"ConnectionStrings:{Name}";

    /// <summary>Fills the options. A text with none of the three parts is another system's, for example a database's, and is left alone.</summary>
    public static void Apply(string text, KnowrithmClientOptions options)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static part => part.Split('=', 2)).ToArray();
        var (endpoint, key, secret) = (Find(parts, "Endpoint"), Find(parts, "Key"), Find(parts, "Secret"));
        if (endpoint is null && key is null && secret is null) return;
        options.ConnectionStringProblem = Problem(endpoint, key, secret, parts.Length);
        (options.BaseUrl, options.ApiKey, options.ApiSecret, options.BearerToken) = (endpoint, key, secret, null);
    }

    // Names parts, never what stands in them: after a semicolon in a secret, a name is a piece of it.
    private static string? Problem(string? endpoint, string? key, string? secret, int parts)
    {
        foreach (var (part, value) in new[] { ("Endpoint", endpoint), ("Key", key), ("Secret", secret) })
            if (string.IsNullOrEmpty(value)) return $"{Setting} has no {part}: write Endpoint=…;Key=…;Secret=….";
        if (parts != 3) return $"{Setting} has more than Endpoint, Key and Secret, each once; none of them contains a semicolon.";
        if (!BaseAddress.TryParse(endpoint, out _, out var problem)) return $"{Setting}: Endpoint {problem}";
        foreach (var (part, value) in new[] { ("Key", key!), ("Secret", secret!) })
            if (!KnowrithmCredential.IsHeaderSafe(value))
                return $"{Setting}: {part} has a character that is not allowed in a header: a space, a line break or one outside ASCII.";
        return null;
    }

    private static string? Find(string[][] parts, string name) =>
        parts.FirstOrDefault(part => part is [var own, _] && own.TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase))?[1].TrimStart();
}
