namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which users to look at; what is null is left to the server.</summary>
public sealed record UserEngagementFilter
{
    /// <summary>Where the span begins; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users that did at least so much.</summary>
    public int? MinActivity { get; init; }
}
