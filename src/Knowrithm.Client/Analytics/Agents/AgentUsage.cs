using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>How an agent was used over the last days. The Swagger file shows four objects and nothing of their inside.</summary>
public sealed class AgentUsage : ApiObject
{
    /// <summary>The agent.</summary>
    public JsonElement? AgentInfo { get; set; }

    /// <summary>The days.</summary>
    public JsonElement? DateRange { get; set; }

    /// <summary>Totals.</summary>
    public JsonElement? SummaryMetrics { get; set; }

    /// <summary>Series over time.</summary>
    public JsonElement? Charts { get; set; }
}
