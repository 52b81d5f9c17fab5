namespace Knowrithm.Client.SuperAdmin;

/// <summary>The storage that is used.</summary>
public sealed class StorageSnapshot : ApiObject
{
    /// <summary>The period of the trend.</summary>
    public MetricsRange? Range { get; set; }

    /// <summary>The places of storage.</summary>
    public IReadOnlyList<StorageTier> Tiers { get; set => field = value ?? []; } = [];

    /// <summary>The trend, in per cent.</summary>
    public double? TrendPercent { get; set; }

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
