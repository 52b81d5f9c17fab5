namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the activity of users.</summary>
public sealed class UserEngagementSummary : ApiObject
{
    /// <summary>The start of the period.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The number of users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>The number of active users.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>The average score.</summary>
    public double? AvgEngagementScore { get; set; }

    /// <summary>The average number of sessions of a user.</summary>
    public double? AvgSessionsPerUser { get; set; }
}
