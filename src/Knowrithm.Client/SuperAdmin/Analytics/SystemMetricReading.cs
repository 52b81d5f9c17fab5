using System.Text.Json;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>A reading of a system metric.</summary>
public sealed class SystemMetricReading : ApiObject
{
    /// <summary>The time of the reading.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The value.</summary>
    public double? Value { get; set; }

    /// <summary>The metric's type.</summary>
    public string? Type { get; set; }

    /// <summary>The labels of the reading; an object.</summary>
    public JsonElement? Labels { get; set; }
}
