namespace Knowrithm.Client.Webhooks;

/// <summary>A deleted conversation is back. Only the change feed reports it. (<c>conversation.restored</c>)</summary>
public sealed class ConversationRestored() : ConversationEvent(WebhookEventType.ConversationRestored);
