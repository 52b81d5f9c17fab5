using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>A company's system metrics of the last 24 hours.</summary>
public sealed class SystemMetrics : ApiObject
{
    /// <summary>The time at which the metrics were collected.</summary>
    public DateTimeOffset? GeneratedAt { get; set; }

    /// <summary>The readings by metric name, at most the 1,000 newest of each.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SystemMetricPoint>> Metrics
    {
        get;
        set => field = value ?? ReadOnlyDictionary<string, IReadOnlyList<SystemMetricPoint>>.Empty;
    } = ReadOnlyDictionary<string, IReadOnlyList<SystemMetricPoint>>.Empty;
}
