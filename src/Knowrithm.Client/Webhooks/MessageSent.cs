namespace Knowrithm.Client.Webhooks;

/// <summary>An agent replied. (<c>message.sent</c>)</summary>
public sealed class MessageSent() : MessageEvent(WebhookEventType.MessageSent);
