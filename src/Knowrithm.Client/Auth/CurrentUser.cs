namespace Knowrithm.Client;

/// <summary>Who you are. The server issues new tokens with every such answer.</summary>
public sealed class CurrentUser : ApiObject
{
    /// <summary>You.</summary>
    public User? User { get; set; }

    /// <summary>Your company.</summary>
    public Company? Company { get; set; }

    /// <summary>A new access token.</summary>
    public Secret? AccessToken { get; set; }

    /// <summary>A new refresh token.</summary>
    public Secret? RefreshToken { get; set; }
}
