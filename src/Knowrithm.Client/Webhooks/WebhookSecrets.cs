using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The signing secrets that are accepted now: one, or several while a secret is being replaced. Build it once and share it; it does not change, may be
/// used by many threads at once, and never prints a secret. To retire one, build another without it.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WebhookSecrets
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[][] _keys;

    /// <summary>The secret of the endpoint, and others that still count.</summary>
    /// <param name="secret">As the dashboard shows it; used as it is, blanks included.</param>
    /// <param name="others">Others that are accepted as well, for example the one before.</param>
    /// <exception cref="ArgumentException">A secret is missing, blank or not well-formed text. The message does not repeat it.</exception>
    public WebhookSecrets(string secret, params string[] others)
        : this([secret, .. others ?? []])
    {
    }

    /// <summary>All secrets that are accepted, in any order.</summary>
    /// <param name="secrets">At least one.</param>
    /// <exception cref="ArgumentException">There is none, or one of them is missing, blank or not well-formed text. The message does not repeat it.</exception>
    public WebhookSecrets(IEnumerable<string?> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        _keys = [.. secrets.Select(ToKey)];
        if (_keys.Length == 0) throw new ArgumentException("There is no webhook secret: no delivery could ever be verified.", nameof(secrets));
    }

    /// <summary>How many there are.</summary>
    public int Count => _keys.Length;

    /// <summary>How many there are, and nothing else.</summary>
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
