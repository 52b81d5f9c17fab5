using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that an agent was deleted.</summary>
[Receipt]
public sealed class AgentReceipt : ApiObject
{
    /// <summary>The agent, where the server repeats it.</summary>
    public string? AgentId { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
