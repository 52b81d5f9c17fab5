namespace Knowrithm.Client;

/// <summary>The messages of one conversation, as the tutorials read them; the rest is in <see cref="ApiObject.AdditionalProperties"/>.</summary>
public sealed class MessageStatistics : ApiObject
{
    /// <summary>Those that the agent wrote.</summary>
    public int? AgentMessageCount { get; set; }
}
