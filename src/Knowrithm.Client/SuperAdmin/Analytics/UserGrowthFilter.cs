namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which new users to count, and how; what is null is left to the server.</summary>
public sealed record UserGrowthFilter
{
    /// <summary>Where the span begins; 90 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How far apart the points are: a day, a week or a month; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only users with this role.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Only users in this state.</summary>
    public UserStatus? Status { get; init; }

    /// <summary>What the breakdown is by.</summary>
    public UserGrowthGrouping? GroupBy { get; init; }
}
