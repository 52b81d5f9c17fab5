namespace Knowrithm.Client;

/// <summary>The new status of a user's account.</summary>
public sealed record UpdateUserStatusRequest
{
    /// <summary>The status.</summary>
    public required UserStatus Status { get; init; }

    /// <summary>The reason, for the audit log.</summary>
    public string? Reason { get; init; }
}
