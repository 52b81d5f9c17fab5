namespace Knowrithm.Client;

/// <summary>
/// An event that this client does not know, or cannot read: <see cref="ChatStreamEvent.Name"/> and <see cref="ChatStreamEvent.Raw"/> contain all of it.
/// </summary>
public sealed class UnknownChatEvent : ChatStreamEvent;
