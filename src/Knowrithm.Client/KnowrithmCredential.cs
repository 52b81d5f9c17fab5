namespace Knowrithm.Client;

/// <summary>
/// How a request proves who sends it. Exactly one scheme goes with each request: an API key with its secret, a token, or nothing.
/// Routes that need no credentials get none.
/// </summary>
public sealed class KnowrithmCredential
{
    private KnowrithmCredential()
    {
    }

    /// <summary>Sends no credentials.</summary>
    public static KnowrithmCredential Anonymous { get; } = new();

    /// <summary>The key, when this is an API key.</summary>
    public Secret? Key { get; private init; }

    /// <summary>The key's secret, when this is an API key.</summary>
    public Secret? KeySecret { get; private init; }

    /// <summary>The token, when this is one.</summary>
    public Secret? Token { get; private init; }

    /// <summary>An API key and its secret, sent as <c>X-API-Key</c> and <c>X-API-Secret</c>.</summary>
    /// <param name="key">The key; it begins with <c>ak_</c>.</param>
    /// <param name="secret">Its secret.</param>
    /// <exception cref="ArgumentException">One of them is empty or cannot stand in a header.</exception>
    public static KnowrithmCredential ApiKey(string key, string secret) =>
        new() { Key = Checked(key, nameof(key)), KeySecret = Checked(secret, nameof(secret)) };

    /// <summary>A user's or lead's token, sent as <c>Authorization: Bearer</c>.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">It is empty or cannot stand in a header.</exception>
    public static KnowrithmCredential Bearer(string token) => new() { Token = Checked(token, nameof(token)) };

    /// <summary>Says which scheme it is, and nothing else.</summary>
    public override string ToString() => Token is not null ? "Bearer ***" : Key is not null ? "API key ***" : "Anonymous";

    internal static bool IsHeaderSafe(string value) => !value.AsSpan().ContainsAnyExceptInRange('!', '~');

    // The message never repeats the value.
    private static Secret Checked(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return IsHeaderSafe(value) ? new Secret(value) : throw new ArgumentException("It has a character that cannot stand in a header: a space, a line break or one outside ASCII.", name);
    }
}
