namespace Knowrithm.Client.Webhooks;

/// <summary>A document was changed, or its status. Only the change feed reports it. (<c>document.updated</c>)</summary>
public sealed class DocumentUpdated() : DocumentEvent(WebhookEventType.DocumentUpdated);
