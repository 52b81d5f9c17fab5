using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What was changed on the platform.</summary>
public sealed class PlatformChanges : ApiObject
{
    /// <summary>Totals.</summary>
    public ChangeSummary? Summary { get; set; }

    /// <summary>The last ones.</summary>
    public IReadOnlyList<PlatformChange> RecentChanges { get; set => field = value ?? []; } = [];

    /// <summary>Changes by what was asked for.</summary>
    public IReadOnlyDictionary<string, int?> Breakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Changes by kind.</summary>
    public IReadOnlyDictionary<string, int?> CategoryDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Changes by gravity.</summary>
    public IReadOnlyDictionary<string, int?> RiskDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
