namespace Knowrithm.Client.SuperAdmin;

/// <summary>The number of companies over time.</summary>
public sealed class CompanyGrowth : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<CompanyGrowthPoint> Points { get; set => field = value ?? []; } = [];

    /// <summary>The number of companies that wait to be verified.</summary>
    public int? PendingVerifications { get; set; }

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
