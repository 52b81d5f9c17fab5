namespace Knowrithm.Sandbox;

/// <summary>What one sign-in gave out.</summary>
internal sealed class Session(User user, string? refreshToken, DateTimeOffset? refreshUntil)
{
    public User User => user;

    public string? RefreshToken => refreshToken;

    public DateTimeOffset? RefreshUntil => refreshUntil;

    public bool IsOver { get; set; }
}
