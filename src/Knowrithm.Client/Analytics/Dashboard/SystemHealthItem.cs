using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A metric of the system. The Swagger file and the vendor's command line name different members.</summary>
public sealed class SystemHealthItem : ApiObject
{
    /// <summary>The name (Swagger file).</summary>
    public string? MetricName { get; set; }

    /// <summary>The kind (Swagger file).</summary>
    public string? MetricType { get; set; }

    /// <summary>The average of 24 hours (Swagger file).</summary>
    [JsonPropertyName("average_24h")]
    public double? Average24Hours { get; set; }

    /// <summary>The minimum of 24 hours (Swagger file).</summary>
    [JsonPropertyName("min_24h")]
    public double? Min24Hours { get; set; }

    /// <summary>The maximum of 24 hours (Swagger file).</summary>
    [JsonPropertyName("max_24h")]
    public double? Max24Hours { get; set; }

    /// <summary>The component that was checked (command line).</summary>
    public string? Component { get; set; }

    /// <summary>The state (command line).</summary>
    public string? Status { get; set; }

    /// <summary>The description (command line).</summary>
    public string? Details { get; set; }

    /// <summary>The time of the check (command line).</summary>
    public DateTimeOffset? CheckedAt { get; set; }
}
