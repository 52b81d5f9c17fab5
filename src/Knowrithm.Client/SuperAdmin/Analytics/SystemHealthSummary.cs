namespace Knowrithm.Client.SuperAdmin;

/// <summary>What a verdict rests on.</summary>
public sealed class SystemHealthSummary : ApiObject
{
    /// <summary>Where the span begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Readings.</summary>
    public int? TotalMetrics { get; set; }

    /// <summary>Different figures.</summary>
    public int? UniqueMetricNames { get; set; }
}
