namespace Knowrithm.Client;

/// <summary>The messages of one conversation, as the tutorials read them; other members are in <see cref="ApiObject.AdditionalProperties"/>.</summary>
public sealed class MessageStatistics : ApiObject
{
    /// <summary>The number of messages that the agent wrote.</summary>
    public int? AgentMessageCount { get; set; }
}
