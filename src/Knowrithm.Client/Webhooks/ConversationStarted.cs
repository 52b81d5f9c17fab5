namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation began. The documented sample carries its id, the agent's and the lead's, and no more. (<c>conversation.started</c>)</summary>
public sealed class ConversationStarted() : ConversationEvent(WebhookEventType.ConversationStarted);
