using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once an agent has been deleted.</summary>
[Receipt]
public sealed class AgentReceipt : ApiObject
{
    /// <summary>The agent, where the server repeats it.</summary>
    public string? AgentId { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
