using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>One reading of a system figure.</summary>
public sealed class SystemMetricPoint : ApiObject
{
    /// <summary>When it was taken.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>What was read, in the metric's own unit.</summary>
    public double? Value { get; set; }

    /// <summary>What it was read of; an object.</summary>
    public JsonElement? Labels { get; set; }
}
