namespace Knowrithm.Client;

/// <summary>Whether a user's account is usable from now on.</summary>
public sealed record UpdateUserStatusRequest
{
    /// <summary>The status.</summary>
    public required UserStatus Status { get; init; }

    /// <summary>Why, for the audit log.</summary>
    public string? Reason { get; init; }
}
