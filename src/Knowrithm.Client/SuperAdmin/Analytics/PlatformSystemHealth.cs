using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How the system is.</summary>
public sealed class PlatformSystemHealth : ApiObject
{
    /// <summary>The verdict.</summary>
    public SystemHealth? Health { get; set; }

    /// <summary>What it rests on.</summary>
    public SystemHealthSummary? Summary { get; set; }

    /// <summary>The figures by name.</summary>
    public IReadOnlyDictionary<string, SystemMetricSummary> Metrics { get; set => field = value ?? ReadOnlyDictionary<string, SystemMetricSummary>.Empty; } = ReadOnlyDictionary<string, SystemMetricSummary>.Empty;

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
