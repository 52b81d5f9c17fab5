using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's logged events over time.</summary>
public sealed class PlatformActivityTrends : ApiObject
{
    /// <summary>The summary.</summary>
    public ActivityTrendSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ActivityPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>The most frequent events.</summary>
    public IReadOnlyDictionary<string, int?> TopEvents { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The events by type.</summary>
    public IReadOnlyDictionary<string, int?> CategoryBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The events by severity.</summary>
    public IReadOnlyDictionary<string, int?> RiskDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
