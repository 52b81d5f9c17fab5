namespace Knowrithm.Client.SuperAdmin;

/// <summary>How much users do in total.</summary>
public sealed class UserEngagementSummary : ApiObject
{
    /// <summary>Where the span begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>All users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>Those that did something.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>Average score.</summary>
    public double? AvgEngagementScore { get; set; }

    /// <summary>Sessions of one user, on average.</summary>
    public double? AvgSessionsPerUser { get; set; }
}
