namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation was changed. Only the change feed reports it. (<c>conversation.updated</c>)</summary>
public sealed class ConversationUpdated() : ConversationEvent(WebhookEventType.ConversationUpdated);
