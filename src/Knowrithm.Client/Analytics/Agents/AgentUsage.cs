using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The use of an agent in the last days. The Swagger file shows four objects without their members.</summary>
public sealed class AgentUsage : ApiObject
{
    /// <summary>The agent.</summary>
    public JsonElement? AgentInfo { get; set; }

    /// <summary>The period.</summary>
    public JsonElement? DateRange { get; set; }

    /// <summary>The summary.</summary>
    public JsonElement? SummaryMetrics { get; set; }

    /// <summary>The series over time.</summary>
    public JsonElement? Charts { get; set; }
}
