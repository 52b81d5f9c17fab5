using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The check that a delivery comes from Knowrithm: the header <c>X-Knowrithm-Signature</c> is <c>sha256=</c> and the HMAC-SHA256, in hexadecimal digits, of the
/// raw body under the endpoint's secret. Check the bytes as they arrived: JSON that was read and written again has another signature. Nothing is allocated, the
/// comparison takes constant time, and the sender's data never causes an exception.
/// </summary>
/// <remarks>
/// The signature says nothing about the time: Knowrithm signs neither a date nor a number of its own, so a delivery that was recorded can be replayed. Store
/// <see cref="KnowrithmEvent.DeduplicationKey"/> to handle each event once.
/// </remarks>
public static class WebhookSignature
{
    /// <summary>The header that carries the signature: <c>X-Knowrithm-Signature</c>.</summary>
    public const string HeaderName = "X-Knowrithm-Signature";

    private const string Prefix = "sha256=";
    private const int LongestOnStack = 512;

    /// <summary>Computes the header's value for a body: <c>sha256=</c> and 64 hexadecimal digits in lower case.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="secret">The secret to sign with.</param>
    /// <exception cref="ArgumentException">Thrown when the secret is missing, blank or not well-formed text. The message does not repeat it.</exception>
    public static string Compute(ReadOnlySpan<byte> body, string secret)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return TryHash(body, secret, hash)
            ? Prefix + Hex.Lower(hash)
            : throw new ArgumentException("The webhook secret is missing, blank or not well-formed text.", nameof(secret));
    }

    /// <summary>Checks whether a delivery is signed with one of the secrets.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="header">The header's value, null when the header is missing; several of them joined by commas.</param>
    /// <param name="secrets">The secrets that are accepted now.</param>
    public static bool IsValid(ReadOnlySpan<byte> body, string? header, WebhookSecrets secrets) => Verify(body, header, secrets) == WebhookVerification.Valid;

    /// <inheritdoc cref="IsValid(ReadOnlySpan{byte}, string?, WebhookSecrets)"/>
    public static bool IsValid(ReadOnlySpan<byte> body, ReadOnlySpan<char> header, WebhookSecrets secrets) =>
        Verify(body, header, secrets) == WebhookVerification.Valid;

    /// <summary>Checks whether a delivery is signed with the secret.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="header">The header's value, null when the header is missing; several of them joined by commas.</param>
    /// <param name="secret">The secret; without one every delivery is refused.</param>
    public static bool IsValid(ReadOnlySpan<byte> body, string? header, string? secret) => Verify(body, header, secret) == WebhookVerification.Valid;

    /// <inheritdoc cref="IsValid(ReadOnlySpan{byte}, string?, string?)"/>
    public static bool IsValid(ReadOnlySpan<byte> body, ReadOnlySpan<char> header, string? secret) => Verify(body, header, secret) == WebhookVerification.Valid;

    /// <summary>Checks whether a delivery is signed with one of the secrets, and returns the reason when it is not.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="header">The header's value, null when the header is missing; several of them joined by commas.</param>
    /// <param name="secrets">The secrets that are accepted now.</param>
    public static WebhookVerification Verify(ReadOnlySpan<byte> body, string? header, WebhookSecrets secrets) => Verify(body, header.AsSpan(), secrets);

    /// <inheritdoc cref="Verify(ReadOnlySpan{byte}, string?, WebhookSecrets)"/>
    public static WebhookVerification Verify(ReadOnlySpan<byte> body, ReadOnlySpan<char> header, WebhookSecrets secrets)
    {
        if (secrets is null) return WebhookVerification.NoSecret;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var verification = Read(header, expected);
        if (verification != WebhookVerification.Valid) return verification;
        return secrets.Signed(body, expected) ? WebhookVerification.Valid : WebhookVerification.Mismatch;
    }

    /// <summary>Checks whether a delivery is signed with the secret, and returns the reason when it is not.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="header">The header's value, null when the header is missing; several of them joined by commas.</param>
    /// <param name="secret">The secret; without one every delivery is refused.</param>
    public static WebhookVerification Verify(ReadOnlySpan<byte> body, string? header, string? secret) => Verify(body, header.AsSpan(), secret);

    /// <inheritdoc cref="Verify(ReadOnlySpan{byte}, string?, string?)"/>
    public static WebhookVerification Verify(ReadOnlySpan<byte> body, ReadOnlySpan<char> header, string? secret)
    {
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryHash(body, secret, actual)) return WebhookVerification.NoSecret;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var verification = Read(header, expected);
        if (verification != WebhookVerification.Valid) return verification;
        return CryptographicOperations.FixedTimeEquals(actual, expected) ? WebhookVerification.Valid : WebhookVerification.Mismatch;
    }

    /// <summary><see cref="WebhookVerification.Valid"/> when the header has the right form, whatever it signs.</summary>
    private static WebhookVerification Read(ReadOnlySpan<char> header, Span<byte> signature)
    {
        if (header.IsEmpty) return WebhookVerification.MissingHeader;
        if (header.Contains(',')) return WebhookVerification.SeveralSignatures;
        return header.StartsWith(Prefix, StringComparison.Ordinal) && Hex.TryDecode(header[Prefix.Length..], signature)
            ? WebhookVerification.Valid
            : WebhookVerification.MalformedHeader;
    }

    private static bool TryHash(ReadOnlySpan<byte> body, string? secret, Span<byte> hash)
    {
        if (string.IsNullOrWhiteSpace(secret)) return false;
        var longest = Encoding.UTF8.GetMaxByteCount(secret.Length);
        var rented = longest > LongestOnStack ? ArrayPool<byte>.Shared.Rent(longest) : null;
        var key = rented ?? stackalloc byte[LongestOnStack];
        var status = Utf8.FromUtf16(secret, key, out _, out var written, replaceInvalidSequences: false);
        if (status == System.Buffers.OperationStatus.Done) HMACSHA256.HashData(key[..written], body, hash);
        CryptographicOperations.ZeroMemory(key);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return status == System.Buffers.OperationStatus.Done;
    }
}
