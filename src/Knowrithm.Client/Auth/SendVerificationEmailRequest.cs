namespace Knowrithm.Client;

/// <summary>A request for the e-mail that confirms an address.</summary>
public sealed record SendVerificationEmailRequest
{
    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }
}
