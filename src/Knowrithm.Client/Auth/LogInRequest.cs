namespace Knowrithm.Client;

/// <summary>The credentials to sign in with.</summary>
public sealed record LogInRequest
{
    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The password.</summary>
    public required Secret Password { get; init; }
}
