using System.Globalization;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>When a token expires. Nothing here proves anything about the token: it only says when to ask for the next one.</summary>
internal static class TokenExpiry
{
    /// <summary>A moment as a date or as seconds since 1970, also in a text.</summary>
    public static DateTimeOffset? OfText(JsonElement? said) => said switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var seconds) => OfSeconds(seconds),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) =>
            OfSeconds(seconds),
        { ValueKind: JsonValueKind.String } text when LenientDateConverter.TryParse(Encoding.UTF8.GetBytes(text.GetString()!), out var moment) => moment,
        _ => null,
    };

    /// <summary>The <c>exp</c> claim of a JWT; null when it has none, or is not a JWT.</summary>
    public static DateTimeOffset? OfToken(Secret token) => Claims(token).Expires;

    /// <summary>How long a JWT is good, from its <c>iat</c> or <c>nbf</c> to its <c>exp</c> claim: both by the clock of the server that issued it.</summary>
    public static TimeSpan? LifeOf(Secret token) => Claims(token) is { Expires: { } expires, Issued: { } issued } && expires > issued ? expires - issued : null;

    private static (DateTimeOffset? Expires, DateTimeOffset? Issued) Claims(Secret token)
    {
        if (token.Reveal().Split('.') is not [_, var payload, _]) return default;
        var padded = payload.Replace('-', '+').Replace('_', '/').PadRight((payload.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return default;
        try
        {
            using var claims = JsonDocument.Parse(bytes.AsMemory(0, length));
            return (Claim(claims.RootElement, "exp"), Claim(claims.RootElement, "iat") ?? Claim(claims.RootElement, "nbf"));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static DateTimeOffset? Claim(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) ? OfText(value) : null;

    private static DateTimeOffset? OfSeconds(double seconds) =>
        seconds is > 0 and < 253402300800 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;
}
