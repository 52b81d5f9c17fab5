namespace Knowrithm.Client;

/// <summary>
/// The credential of a request. Exactly one scheme goes with each request: an API key with its secret, a token, or nothing. Routes that need no credentials
/// receive none.
/// </summary>
public sealed class KnowrithmCredential
{
    private KnowrithmCredential()
    {
    }

    /// <summary>A credential that sends nothing.</summary>
    public static KnowrithmCredential Anonymous { get; } = new();

    /// <summary>The key, when this is an API key.</summary>
    public Secret? Key { get; private init; }

    /// <summary>The key's secret, when this is an API key.</summary>
    public Secret? KeySecret { get; private init; }

    /// <summary>The token, when this is one.</summary>
    public Secret? Token { get; private init; }

    /// <summary>Creates a credential from an API key and its secret, sent as <c>X-API-Key</c> and <c>X-API-Secret</c>.</summary>
    /// <param name="key">The key; it begins with <c>ak_</c>.</param>
    /// <param name="secret">Its secret.</param>
    /// <exception cref="ArgumentException">Thrown when one of them is empty or not allowed in a header.</exception>
    public static KnowrithmCredential ApiKey(string key, string secret) =>
        new() { Key = Checked(key, nameof(key)), KeySecret = Checked(secret, nameof(secret)) };

    /// <summary>Creates a credential from a user's or lead's token, sent as <c>Authorization: Bearer</c>.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="ArgumentException">Thrown when it is empty or not allowed in a header.</exception>
    public static KnowrithmCredential Bearer(string token) => new() { Token = Checked(token, nameof(token)) };

    /// <summary>Returns the name of the scheme, never the secret.</summary>
    public override string ToString() => Token is not null ? "Bearer ***" : Key is not null ? "API key ***" : "Anonymous";

    internal static bool IsHeaderSafe(string value) => !value.AsSpan().ContainsAnyExceptInRange('!', '~');

    // The message never repeats the value.
    private static Secret Checked(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return IsHeaderSafe(value)
            ? new Secret(value)
            : throw new ArgumentException("It has a character that is not allowed in a header: a space, a line break or one outside ASCII.", name);
    }
}
