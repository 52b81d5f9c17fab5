namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which of a company's users to list; what is null does not restrict.</summary>
public sealed record CompanyUserFilter
{
    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users in this state.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>Text to find.</summary>
    public string? Search { get; init; }

    /// <summary>Deleted users, too.</summary>
    public bool? IncludeDeleted { get; init; }
}
