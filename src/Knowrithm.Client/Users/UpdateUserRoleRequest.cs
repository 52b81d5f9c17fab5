namespace Knowrithm.Client;

/// <summary>The new role of a user.</summary>
public sealed record UpdateUserRoleRequest
{
    /// <summary>The role.</summary>
    public required UserRole Role { get; init; }
}
