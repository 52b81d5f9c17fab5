namespace Knowrithm.Client;

/// <summary>A filter for the list of users, and its order. A member that is null does not restrict it.</summary>
public sealed record UserFilter
{
    /// <summary>Only users in this state.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users with a confirmed address, or only others.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>Only users with a second factor, or only others.</summary>
    public bool? TwoFactorEnabled { get; init; }

    /// <summary>Only users that never logged in, or only others.</summary>
    public bool? NeverLoggedIn { get; init; }

    /// <summary>Only locked accounts, or only others.</summary>
    public bool? Locked { get; init; }

    /// <summary>Deleted users, too.</summary>
    public bool? IncludeDeleted { get; init; }

    /// <summary>Nothing but deleted users.</summary>
    public bool? OnlyDeleted { get; init; }

    /// <summary>Text to find in e-mail address, user name and names.</summary>
    public string? Search { get; init; }

    /// <summary>Only accounts created after this moment.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Only accounts created before this moment.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Only users that last logged in after this moment.</summary>
    public DateTimeOffset? LastLoginAfter { get; init; }

    /// <summary>Only users that last logged in before this moment.</summary>
    public DateTimeOffset? LastLoginBefore { get; init; }

    /// <summary>Only accounts with at least so many failed attempts, from 1. The Swagger file takes a number, the vendor's SDKs send true or false.</summary>
    public int? HighLoginAttempts { get; init; }

    /// <summary>Only users in this time zone, for example <c>Europe/Paris</c>.</summary>
    public string? Timezone { get; init; }

    /// <summary>Only users with this language, for example <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The field to sort by; <c>created_at</c> by default.</summary>
    public UserSortField? SortBy { get; init; }

    /// <summary>The sort order; descending by default.</summary>
    public SortOrder? SortOrder { get; init; }
}
