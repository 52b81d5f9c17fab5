namespace Knowrithm.Client.SuperAdmin;

/// <summary>How much is stored.</summary>
public sealed class StorageSnapshot : ApiObject
{
    /// <summary>The span that the trend is over.</summary>
    public MetricsRange? Range { get; set; }

    /// <summary>Where it is stored.</summary>
    public IReadOnlyList<StorageTier> Tiers { get; set => field = value ?? []; } = [];

    /// <summary>How it changed, in per cent.</summary>
    public double? TrendPercent { get; set; }

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
