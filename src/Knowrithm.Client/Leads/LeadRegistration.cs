using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A registered lead, and the token with which to act as that lead: <c>client.WithCredential(registration.Credential)</c>.</summary>
public sealed class LeadRegistration : ApiObject
{
    /// <summary>The lead.</summary>
    public Lead? Lead { get; set; }

    /// <summary>The lead's own token. Once it has expired, register again, as the widget does.</summary>
    public Secret? AccessToken { get => field ?? Tokens?.AccessToken; set; }

    /// <summary>A token to renew it, where the server gives one.</summary>
    public Secret? RefreshToken { get => field ?? Tokens?.RefreshToken; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }

    /// <summary>The lead's own credential.</summary>
    /// <exception cref="InvalidOperationException">The server gave no token.</exception>
    [JsonIgnore]
    public KnowrithmCredential Credential => AccessToken is { } token
        ? KnowrithmCredential.Bearer(token.Reveal())
        : throw new InvalidOperationException("The registration carries no access token.");

    [JsonInclude]
    internal TokenPair? Tokens { get; set; }
}
