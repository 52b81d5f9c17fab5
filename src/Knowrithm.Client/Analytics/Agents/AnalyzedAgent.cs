namespace Knowrithm.Client;

/// <summary>The agent that figures are about.</summary>
public sealed class AnalyzedAgent : ApiObject
{
    /// <summary>The agent's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it answers.</summary>
    public AgentStatus? Status { get; set; }

    /// <summary>Its language model.</summary>
    public string? ModelName { get; set; }
}
