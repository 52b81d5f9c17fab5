using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The changes on the platform.</summary>
public sealed class PlatformChanges : ApiObject
{
    /// <summary>The summary.</summary>
    public ChangeSummary? Summary { get; set; }

    /// <summary>The last changes.</summary>
    public IReadOnlyList<PlatformChange> RecentChanges { get; set => field = value ?? []; } = [];

    /// <summary>The changes by the requested grouping.</summary>
    public IReadOnlyDictionary<string, int?> Breakdown { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The changes by type.</summary>
    public IReadOnlyDictionary<string, int?> CategoryDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The changes by severity.</summary>
    public IReadOnlyDictionary<string, int?> RiskDistribution { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
