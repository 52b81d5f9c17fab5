namespace Knowrithm.Client.Webhooks;

/// <summary>A deleted message is back. Only the change feed reports it. (<c>message.restored</c>)</summary>
public sealed class MessageRestored() : MessageEvent(WebhookEventType.MessageRestored);
