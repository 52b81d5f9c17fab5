using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Sandbox;

/// <summary>The tokens, in the form of real ones. They are not decoded: the sandbox knows which it issued.</summary>
internal static class Token
{
    public static string Issue(string subject, string role, string type = "access", string? id = null)
    {
        var head = Part("""{"alg":"HS256","typ":"JWT"}""");
        var claims = Part($$"""{"sub":"{{subject}}","role":"{{role}}","type":"{{type}}","jti":"{{id ?? subject}}"}""");
        var signature = HMACSHA256.HashData("sandbox"u8, Encoding.ASCII.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Part(signature)}";
    }

    private static string Part(string text) => Part(Encoding.UTF8.GetBytes(text));

    private static string Part(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
