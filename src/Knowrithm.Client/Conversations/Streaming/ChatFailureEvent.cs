namespace Knowrithm.Client;

/// <summary>The event that the agent failed to reply.</summary>
public sealed class ChatFailureEvent : ChatStreamEvent
{
    /// <summary>The reason, as the server says it; null where it sends none.</summary>
    public string? Reason { get; set; }

    /// <summary>The server's error code, where it sends one.</summary>
    public string? Code { get; set; }
}
