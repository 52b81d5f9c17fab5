namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the list of users. A member that is null does not restrict it.</summary>
public sealed record SuperAdminUserFilter
{
    /// <summary>Only users of this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users in this state.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>The text to find.</summary>
    public string? Search { get; init; }

    /// <summary>Deleted users, too.</summary>
    public bool? IncludeDeleted { get; init; }
}
