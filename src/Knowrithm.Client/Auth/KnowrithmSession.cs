using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The result of signing in: <c>client.WithCredential(session.Credential)</c> acts as the user until the token expires; a
/// <see cref="KnowrithmSessionCredential"/> created from it renews it. Keep <see cref="RefreshToken"/> to continue after a restart.
/// </summary>
public sealed class KnowrithmSession : ApiObject, IWhole
{
    /// <summary>The user's token.</summary>
    public Secret? AccessToken { get => field ?? Tokens?.AccessToken ?? Data?.AccessToken ?? Result?.AccessToken; set; }

    /// <summary>The refresh token; null where the server sends none.</summary>
    public Secret? RefreshToken { get => field ?? Tokens?.RefreshToken ?? Data?.RefreshToken ?? Result?.RefreshToken; set; }

    /// <summary>The user, where the server sends it.</summary>
    public User? User { get => field ?? Tokens?.User ?? Data?.User ?? Result?.User; set; }

    /// <summary>
    /// The time at which the access token expires: as the server says, or as the token itself says, which is read without checking its signature. Null where
    /// neither says it.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? ExpiresAt
    {
        get => field ?? SaidExpiry ?? (ExpiresIn is null && AccessToken is { } token ? TokenExpiry.OfToken(token) : null);
        set;
    }

    /// <summary>The number of seconds for which the access token was valid when it was issued, where the server sends it.</summary>
    public double? ExpiresIn { get => field ?? Tokens?.ExpiresIn ?? Data?.ExpiresIn ?? Result?.ExpiresIn; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The credential of the user.</summary>
    /// <exception cref="InvalidOperationException">Thrown when the session has no access token.</exception>
    [JsonIgnore]
    public KnowrithmCredential Credential => AccessToken is { } token
        ? KnowrithmCredential.Bearer(token.Reveal())
        : throw new InvalidOperationException("The session has no access token.");

    string? IWhole.Missing => AccessToken is null ? "an access token" : null;

    private DateTimeOffset? SaidExpiry => TokenExpiry.OfText(ExpiresAtJson) ?? TokenExpiry.OfText(SessionExpiresAtJson) ?? Tokens?.SaidExpiry
        ?? Data?.SaidExpiry ?? Result?.SaidExpiry;

    [JsonInclude, JsonPropertyName("expires_at")]
    internal JsonElement? ExpiresAtJson { get; set; }

    [JsonInclude, JsonPropertyName("session_expires_at")]
    internal JsonElement? SessionExpiresAtJson { get; set; }

    [JsonInclude, JsonConverter(typeof(EmbeddedConverter<KnowrithmSession>))]
    internal KnowrithmSession? Tokens { get; set; }

    [JsonInclude, JsonConverter(typeof(EmbeddedConverter<KnowrithmSession>))]
    internal KnowrithmSession? Data { get; set; }

    [JsonInclude, JsonConverter(typeof(EmbeddedConverter<KnowrithmSession>))]
    internal KnowrithmSession? Result { get; set; }
}
