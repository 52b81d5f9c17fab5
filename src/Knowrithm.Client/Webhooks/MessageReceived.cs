namespace Knowrithm.Client.Webhooks;

/// <summary>A message to an agent was received. (<c>message.received</c>)</summary>
public sealed class MessageReceived() : MessageEvent(WebhookEventType.MessageReceived);
