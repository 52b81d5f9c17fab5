namespace Knowrithm.Client;

/// <summary>An answer.</summary>
public sealed class ChatResponseEvent : ChatStreamEvent
{
    /// <summary>The assistant's message.</summary>
    public Message Message { get; set => field = value ?? new(); } = new();
}
