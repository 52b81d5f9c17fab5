namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation began. The documented sample contains only its id, the agent's and the lead's. (<c>conversation.started</c>)</summary>
public sealed class ConversationStarted() : ConversationEvent(WebhookEventType.ConversationStarted);
