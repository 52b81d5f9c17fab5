namespace Knowrithm.Client;

/// <summary>The agent could not answer.</summary>
public sealed class ChatFailureEvent : ChatStreamEvent
{
    /// <summary>Why, in the server's words; null where it gives none.</summary>
    public string? Reason { get; set; }

    /// <summary>The server's code, where it gives one.</summary>
    public string? Code { get; set; }
}
