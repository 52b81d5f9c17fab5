namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for new users, and their grouping. A member that is null leaves the choice to the server.</summary>
public sealed record UserGrowthFilter
{
    /// <summary>The start of the period; 90 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The interval between points: a day, a week or a month; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users in this state.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>The grouping of the breakdown.</summary>
    public UserGrowthGrouping? GroupBy { get; init; }
}
