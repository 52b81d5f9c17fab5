using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The signing secrets that are accepted now: one, or several while a secret is being replaced. Create it once and share it; it is immutable, thread-safe, and
/// never prints a secret. To retire one, create another without it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WebhookSecrets
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[][] _keys;

    /// <summary>Creates the secrets from the secret of the endpoint, and others that are still accepted.</summary>
    /// <param name="secret">The secret as the dashboard shows it; used as it is, blanks included.</param>
    /// <param name="others">The others that are accepted as well, for example the previous one.</param>
    /// <exception cref="ArgumentException">Thrown when a secret is missing, blank or not well-formed text. The message does not repeat it.</exception>
    public WebhookSecrets(string secret, params string[] others)
        : this([secret, .. others ?? []])
    {
    }

    /// <summary>Creates the secrets from a list, in any order.</summary>
    /// <param name="secrets">The secrets, at least one.</param>
    /// <exception cref="ArgumentException">
    /// Thrown when the list is empty, or one of them is missing, blank or not well-formed text. The message does not repeat it.
    /// </exception>
    public WebhookSecrets(IEnumerable<string?> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _keys = [.. secrets.Select(ToKey)];
        if (_keys.Length == 0) throw new ArgumentException("The list of webhook secrets is empty: no delivery could be verified.", nameof(secrets));
    }

    /// <summary>The number of secrets.</summary>
    public int Count => _keys.Length;

    /// <summary>Returns the number of secrets only.</summary>
    public override string ToString() => Count == 1 ? "1 webhook secret ***" : $"{Count} webhook secrets ***";

    // All are tried whatever the first says, so that the time taken does not tell which one it was.
    internal bool Signed(ReadOnlySpan<byte> body, ReadOnlySpan<byte> expected)
    {
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var matches = false;
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, body, actual);
            matches |= CryptographicOperations.FixedTimeEquals(actual, expected);
        }
        return matches;
    }

    private static byte[] ToKey(string? secret, int index)
    {
        if (string.IsNullOrWhiteSpace(secret)) throw new ArgumentException($"Webhook secret {index + 1} is missing or blank.", nameof(secret));
        try
        {
            return Strict.GetBytes(secret);
        }
        catch (EncoderFallbackException)
        {
            // Its own message would repeat a piece of the secret.
            throw new ArgumentException($"Webhook secret {index + 1} is not well-formed text.", nameof(secret));
        }
    }
}
