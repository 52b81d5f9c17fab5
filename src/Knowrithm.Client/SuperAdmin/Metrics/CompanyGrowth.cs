namespace Knowrithm.Client.SuperAdmin;

/// <summary>How many companies there are, over time.</summary>
public sealed class CompanyGrowth : ApiObject
{
    /// <summary>Where the series begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart its points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<CompanyGrowthPoint> Points { get; set => field = value ?? []; } = [];

    /// <summary>Companies that wait to be verified.</summary>
    public int? PendingVerifications { get; set; }

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
