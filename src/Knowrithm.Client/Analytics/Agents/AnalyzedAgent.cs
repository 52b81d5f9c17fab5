namespace Knowrithm.Client;

/// <summary>The agent that analytics are about.</summary>
public sealed class AnalyzedAgent : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>The language model.</summary>
    public string? ModelName { get; set; }
}
