namespace Knowrithm.Client.SuperAdmin;

/// <summary>The figures behind an assessment.</summary>
public sealed class SystemHealthSummary : ApiObject
{
    /// <summary>The start of the period.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The number of readings.</summary>
    public int? TotalMetrics { get; set; }

    /// <summary>The number of different metrics.</summary>
    public int? UniqueMetricNames { get; set; }
}
