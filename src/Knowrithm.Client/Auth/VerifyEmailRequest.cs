namespace Knowrithm.Client;

/// <summary>The proof that an e-mail address is in use.</summary>
public sealed record VerifyEmailRequest
{
    /// <summary>The token from the e-mail.</summary>
    public required Secret Token { get; init; }
}
