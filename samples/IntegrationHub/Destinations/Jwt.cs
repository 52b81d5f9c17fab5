using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acme.IntegrationHub;

/// <summary>A signed assertion, as the JWT bearer grant (RFC 7523) of Salesforce and Google wants it.</summary>
internal static class Jwt
{
    public const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <param name="privateKey">PEM: PKCS#8 or PKCS#1.</param>
    /// <param name="claims">The payload.</param>
    public static string Sign(string privateKey, object claims)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(privateKey);
        var text = $"{Encode("""{"alg":"RS256","typ":"JWT"}"""u8)}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{text}.{Encode(rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
