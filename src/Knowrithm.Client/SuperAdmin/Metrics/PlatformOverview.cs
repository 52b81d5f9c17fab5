namespace Knowrithm.Client.SuperAdmin;

/// <summary>The overview of the whole platform.</summary>
public sealed class PlatformOverview : ApiObject
{
    /// <summary>The period of the changes.</summary>
    public MetricsRange? Range { get; set; }

    /// <summary>The totals.</summary>
    public PlatformTotals? Totals { get; set; }

    /// <summary>The changes of the totals.</summary>
    public PlatformDeltas? Deltas { get; set; }

    /// <summary>The number of users that are logged in now.</summary>
    public int? OnlineUsers { get; set; }

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
