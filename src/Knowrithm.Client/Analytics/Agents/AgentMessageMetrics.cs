namespace Knowrithm.Client;

/// <summary>An agent's messages.</summary>
public sealed class AgentMessageMetrics : ApiObject
{
    /// <summary>All of them.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Those that people wrote.</summary>
    public int? UserMessages { get; set; }

    /// <summary>Those that the agent wrote.</summary>
    public int? AssistantMessages { get; set; }
}
