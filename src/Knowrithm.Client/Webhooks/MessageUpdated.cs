namespace Knowrithm.Client.Webhooks;

/// <summary>A message was changed, for example rated. Only the change feed reports it. (<c>message.updated</c>)</summary>
public sealed class MessageUpdated() : MessageEvent(WebhookEventType.MessageUpdated);
