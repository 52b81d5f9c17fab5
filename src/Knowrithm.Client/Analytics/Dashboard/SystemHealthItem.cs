using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>One figure of the system. The Swagger file and the vendor's command line name different members.</summary>
public sealed class SystemHealthItem : ApiObject
{
    /// <summary>Its name (Swagger file).</summary>
    public string? MetricName { get; set; }

    /// <summary>Its kind (Swagger file).</summary>
    public string? MetricType { get; set; }

    /// <summary>Average of 24 hours (Swagger file).</summary>
    [JsonPropertyName("average_24h")]
    public double? Average24Hours { get; set; }

    /// <summary>The least of 24 hours (Swagger file).</summary>
    [JsonPropertyName("min_24h")]
    public double? Min24Hours { get; set; }

    /// <summary>The most of 24 hours (Swagger file).</summary>
    [JsonPropertyName("max_24h")]
    public double? Max24Hours { get; set; }

    /// <summary>What was looked at (command line).</summary>
    public string? Component { get; set; }

    /// <summary>How it is (command line).</summary>
    public string? Status { get; set; }

    /// <summary>In words (command line).</summary>
    public string? Details { get; set; }

    /// <summary>When it was looked at (command line).</summary>
    public DateTimeOffset? CheckedAt { get; set; }
}
