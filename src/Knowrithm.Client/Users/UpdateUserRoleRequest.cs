namespace Knowrithm.Client;

/// <summary>What a user may do from now on.</summary>
public sealed record UpdateUserRoleRequest
{
    /// <summary>The role.</summary>
    public required UserRole Role { get; init; }
}
