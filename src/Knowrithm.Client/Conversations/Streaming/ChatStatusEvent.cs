namespace Knowrithm.Client;

/// <summary>How far the agent is with a message.</summary>
public sealed class ChatStatusEvent : ChatStreamEvent
{
    /// <summary>How far.</summary>
    public ChatStatus Status { get; set; }
}
