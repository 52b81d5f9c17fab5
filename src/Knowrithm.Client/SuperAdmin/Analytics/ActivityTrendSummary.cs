namespace Knowrithm.Client.SuperAdmin;

/// <summary>What is logged in total.</summary>
public sealed class ActivityTrendSummary : ApiObject
{
    /// <summary>Where the series begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart its points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>Events.</summary>
    public int? TotalEvents { get; set; }
}
