using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A registered lead, and the token to act as that lead: <c>client.WithCredential(registration.Credential)</c>.</summary>
public sealed class LeadRegistration : ApiObject
{
    /// <summary>The lead.</summary>
    public Lead? Lead { get; set; }

    /// <summary>The lead's own token. After it has expired, register again, as the widget does.</summary>
    public Secret? AccessToken { get => field ?? Tokens?.AccessToken; set; }

    /// <summary>The refresh token, where the server sends one.</summary>
    public Secret? RefreshToken { get => field ?? Tokens?.RefreshToken; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    /// <summary>The lead's own credential.</summary>
    /// <exception cref="InvalidOperationException">Thrown when the server sent no token.</exception>
    [JsonIgnore]
    public KnowrithmCredential Credential => AccessToken is { } token
        ? KnowrithmCredential.Bearer(token.Reveal())
        : throw new InvalidOperationException("The registration carries no access token.");

    [JsonInclude]
    internal TokenPair? Tokens { get; set; }
}
