namespace Knowrithm.Client.SuperAdmin;

/// <summary>New users in total.</summary>
public sealed class UserGrowthSummary : ApiObject
{
    /// <summary>Where the series begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart its points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>New users.</summary>
    public int? TotalNewUsers { get; set; }

    /// <summary>Users that are active.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>Growth, in per cent.</summary>
    public double? GrowthRatePercent { get; set; }
}
