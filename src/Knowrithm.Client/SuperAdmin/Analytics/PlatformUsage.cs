namespace Knowrithm.Client.SuperAdmin;

/// <summary>The use of the platform.</summary>
public sealed class PlatformUsage : ApiObject
{
    /// <summary>The summary.</summary>
    public PlatformUsageSummary? Summary { get; set; }

    /// <summary>The users over time.</summary>
    public IReadOnlyList<UserGrowthPoint> UserTrends { get; set => field = value ?? []; } = [];

    /// <summary>The conversations over time.</summary>
    public IReadOnlyList<ConversationTrendPoint> ConversationTrends { get; set => field = value ?? []; } = [];

    /// <summary>The storage over time.</summary>
    public IReadOnlyList<StorageTrendPoint> StorageTrends { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
