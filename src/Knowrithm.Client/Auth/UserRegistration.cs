using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A registered user, with tokens where the server signs the user in at once.</summary>
public sealed class UserRegistration : ApiObject
{
    /// <summary>The user.</summary>
    public User? User { get; set; }

    /// <summary>The user's token.</summary>
    public Secret? AccessToken { get => field ?? Tokens?.AccessToken; set; }

    /// <summary>The refresh token.</summary>
    public Secret? RefreshToken { get => field ?? Tokens?.RefreshToken; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }

    [JsonInclude]
    internal TokenPair? Tokens { get; set; }

    /// <summary>Creates the session, for a <see cref="KnowrithmSessionCredential"/>; null when the server sent no token.</summary>
    public KnowrithmSession? ToSession() => AccessToken is { } token ? new KnowrithmSession { AccessToken = token, RefreshToken = RefreshToken, User = User }
        : null;
}
