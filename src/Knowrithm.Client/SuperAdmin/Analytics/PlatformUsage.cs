namespace Knowrithm.Client.SuperAdmin;

/// <summary>What the platform consumes.</summary>
public sealed class PlatformUsage : ApiObject
{
    /// <summary>Totals.</summary>
    public PlatformUsageSummary? Summary { get; set; }

    /// <summary>Users over time.</summary>
    public IReadOnlyList<UserGrowthPoint> UserTrends { get; set => field = value ?? []; } = [];

    /// <summary>Conversations over time.</summary>
    public IReadOnlyList<ConversationTrendPoint> ConversationTrends { get; set => field = value ?? []; } = [];

    /// <summary>Storage over time.</summary>
    public IReadOnlyList<StorageTrendPoint> StorageTrends { get; set => field = value ?? []; } = [];

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
