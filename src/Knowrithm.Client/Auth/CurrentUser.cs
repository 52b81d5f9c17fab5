namespace Knowrithm.Client;

/// <summary>The current user. The server issues new tokens with every such response.</summary>
public sealed class CurrentUser : ApiObject
{
    /// <summary>The user.</summary>
    public User? User { get; set; }

    /// <summary>The user's company.</summary>
    public Company? Company { get; set; }

    /// <summary>A new access token.</summary>
    public Secret? AccessToken { get; set; }

    /// <summary>A new refresh token.</summary>
    public Secret? RefreshToken { get; set; }
}
