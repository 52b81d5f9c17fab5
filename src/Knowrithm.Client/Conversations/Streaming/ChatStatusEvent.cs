namespace Knowrithm.Client;

/// <summary>The event with the agent's progress on a message.</summary>
public sealed class ChatStatusEvent : ChatStreamEvent
{
    /// <summary>The progress.</summary>
    public ChatStatus Status { get; set; }
}
