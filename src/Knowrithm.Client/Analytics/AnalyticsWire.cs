using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What analytics put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Dashboard))]
[JsonSerializable(typeof(AgentAnalytics))]
[JsonSerializable(typeof(AgentPerformanceComparison))]
[JsonSerializable(typeof(AgentUsage))]
[JsonSerializable(typeof(ConversationAnalytics))]
[JsonSerializable(typeof(LeadAnalytics))]
[JsonSerializable(typeof(UsageMetrics))]
[JsonSerializable(typeof(AnalyticsRows))]
[JsonSerializable(typeof(ExportRequest))]
internal sealed partial class AnalyticsWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Add(new ExportShape()).Operation<AnalyticsExport>();
}
