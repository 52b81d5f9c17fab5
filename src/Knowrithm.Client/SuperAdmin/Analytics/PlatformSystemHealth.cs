using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The health of the system.</summary>
public sealed class PlatformSystemHealth : ApiObject
{
    /// <summary>The assessment.</summary>
    public SystemHealth? Health { get; set; }

    /// <summary>The figures behind the assessment.</summary>
    public SystemHealthSummary? Summary { get; set; }

    /// <summary>The metrics by name.</summary>
    public IReadOnlyDictionary<string, SystemMetricSummary> Metrics { get; set => field = value ?? ReadOnlyDictionary<string, SystemMetricSummary>.Empty; } =
        ReadOnlyDictionary<string, SystemMetricSummary>.Empty;

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
