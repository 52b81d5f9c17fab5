namespace Knowrithm.Client;

/// <summary>Who signs in.</summary>
public sealed record LogInRequest
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Password.</summary>
    public required Secret Password { get; init; }
}
