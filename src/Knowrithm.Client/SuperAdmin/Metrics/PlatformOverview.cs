namespace Knowrithm.Client.SuperAdmin;

/// <summary>The whole platform at a glance.</summary>
public sealed class PlatformOverview : ApiObject
{
    /// <summary>The span that the changes are over.</summary>
    public MetricsRange? Range { get; set; }

    /// <summary>The totals.</summary>
    public PlatformTotals? Totals { get; set; }

    /// <summary>How they changed.</summary>
    public PlatformDeltas? Deltas { get; set; }

    /// <summary>Users that are logged in now.</summary>
    public int? OnlineUsers { get; set; }

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
