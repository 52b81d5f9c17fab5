using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Benchmarks;

/// <summary>The check of a webhook of 1 KB, beside the HMAC alone, and beside the HMAC with the framework's reading of digits and comparison.</summary>
internal sealed class Signature
{
    public const string Parts = "the HMAC, the digits, the comparison";

    private const string Secret = "whsec_0123456789abcdef0123456789abcdef";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(Secret);
    private readonly byte[] _body = Encoding.UTF8.GetBytes(new string('x', 1024));
    private readonly byte[] _hash = new byte[32];
    private readonly WebhookSecrets _secrets = new(Secret);
    private readonly string _signature = WebhookSignature.Compute(Encoding.UTF8.GetBytes(new string('x', 1024)), Secret);

    public static Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        var signature = new Signature();
        return race(
        [
            Way.Here(Names.Ours, 1000, signature.Verify),
            Way.Here(Names.Alone, 1000, signature.Hash),
            Way.Here(Parts, 1000, signature.HashAndCompare),
        ]);
    }

    public void Verify()
    {
        if (!WebhookSignature.IsValid(_body, _signature, _secrets)) throw new InvalidOperationException("The signature is valid.");
    }

    private void Hash() => HMACSHA256.HashData(_key, _body, _hash);

    private void HashAndCompare()
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Convert.FromHexString(_signature.AsSpan("sha256=".Length), expected, out _, out _);
        HMACSHA256.HashData(_key, _body, _hash);
        if (!CryptographicOperations.FixedTimeEquals(_hash, expected)) throw new InvalidOperationException("The signature is valid.");
    }
}
