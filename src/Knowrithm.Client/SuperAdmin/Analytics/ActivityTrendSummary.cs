namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the audit log.</summary>
public sealed class ActivityTrendSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of events.</summary>
    public int? TotalEvents { get; set; }
}
