namespace Knowrithm.Client;

/// <summary>The event with the agent's message.</summary>
public sealed class ChatResponseEvent : ChatStreamEvent
{
    /// <summary>The agent's message.</summary>
    public Message Message { get; set => field = value ?? new(); } = new();
}
