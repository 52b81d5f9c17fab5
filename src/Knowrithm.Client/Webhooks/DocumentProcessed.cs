namespace Knowrithm.Client.Webhooks;

/// <summary>A document was processed, with or without success: check its status. (<c>document.processed</c>)</summary>
public sealed class DocumentProcessed() : DocumentEvent(WebhookEventType.DocumentProcessed);
