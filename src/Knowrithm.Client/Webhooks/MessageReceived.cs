namespace Knowrithm.Client.Webhooks;

/// <summary>Somebody wrote to an agent. (<c>message.received</c>)</summary>
public sealed class MessageReceived() : MessageEvent(WebhookEventType.MessageReceived);
