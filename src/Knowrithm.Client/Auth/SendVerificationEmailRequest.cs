namespace Knowrithm.Client;

/// <summary>Who is to confirm an e-mail address.</summary>
public sealed record SendVerificationEmailRequest
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }
}
