namespace Knowrithm.Client;

/// <summary>An agent's messages.</summary>
public sealed class AgentMessageMetrics : ApiObject
{
    /// <summary>The total number.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The number of messages that people wrote.</summary>
    public int? UserMessages { get; set; }

    /// <summary>The number of messages that the agent wrote.</summary>
    public int? AssistantMessages { get; set; }
}
