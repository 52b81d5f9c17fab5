using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A reading of a system metric.</summary>
public sealed class SystemMetricPoint : ApiObject
{
    /// <summary>The time of the reading.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The value, in the metric's own unit.</summary>
    public double? Value { get; set; }

    /// <summary>The labels of the reading; an object.</summary>
    public JsonElement? Labels { get; set; }
}
