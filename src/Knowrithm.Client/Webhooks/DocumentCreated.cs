namespace Knowrithm.Client.Webhooks;

/// <summary>A document was added. Only the change feed reports it. (<c>document.created</c>)</summary>
public sealed class DocumentCreated() : DocumentEvent(WebhookEventType.DocumentCreated);
