namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of new users.</summary>
public sealed class UserGrowthSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of new users.</summary>
    public int? TotalNewUsers { get; set; }

    /// <summary>The number of active users.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>The growth rate, in per cent.</summary>
    public double? GrowthRatePercent { get; set; }
}
