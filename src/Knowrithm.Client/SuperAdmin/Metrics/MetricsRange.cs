using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The period that a snapshot covers.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<MetricsRange>))]
public readonly partial record struct MetricsRange : IOpenEnum<MetricsRange>
{
    /// <summary>The last 24 hours.</summary>
    [WireText("24h")]
    public static partial MetricsRange Last24Hours { get; }

    /// <summary>The last 7 days.</summary>
    [WireText("7d")]
    public static partial MetricsRange Last7Days { get; }

    /// <summary>The last 30 days.</summary>
    [WireText("30d")]
    public static partial MetricsRange Last30Days { get; }
}
