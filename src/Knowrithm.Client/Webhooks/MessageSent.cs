namespace Knowrithm.Client.Webhooks;

/// <summary>An agent answered. (<c>message.sent</c>)</summary>
public sealed class MessageSent() : MessageEvent(WebhookEventType.MessageSent);
