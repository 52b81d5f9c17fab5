using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What is logged, over time.</summary>
public sealed class PlatformActivityTrends : ApiObject
{
    /// <summary>Totals.</summary>
    public ActivityTrendSummary? Summary { get; set; }

    /// <summary>The series.</summary>
    public IReadOnlyList<ActivityPoint> TimeSeries { get; set => field = value ?? []; } = [];

    /// <summary>The commonest events.</summary>
    public IReadOnlyDictionary<string, int?> TopEvents { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Events by kind.</summary>
    public IReadOnlyDictionary<string, int?> CategoryBreakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Events by gravity.</summary>
    public IReadOnlyDictionary<string, int?> RiskDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
