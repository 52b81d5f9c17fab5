using System.Text.Json;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>One reading of a system figure.</summary>
public sealed class SystemMetricReading : ApiObject
{
    /// <summary>When it was taken.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>What was read.</summary>
    public double? Value { get; set; }

    /// <summary>The figure's kind.</summary>
    public string? Type { get; set; }

    /// <summary>What it was read of; an object.</summary>
    public JsonElement? Labels { get; set; }
}
