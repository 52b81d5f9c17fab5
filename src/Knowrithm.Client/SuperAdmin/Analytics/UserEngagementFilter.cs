namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for users. A member that is null leaves the choice to the server.</summary>
public sealed record UserEngagementFilter
{
    /// <summary>The start of the period; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users with at least this number of events.</summary>
    public int? MinActivity { get; init; }
}
