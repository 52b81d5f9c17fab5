namespace Knowrithm.Client.Webhooks;

/// <summary>A deleted document is back. Only the change feed reports it. (<c>document.restored</c>)</summary>
public sealed class DocumentRestored() : DocumentEvent(WebhookEventType.DocumentRestored);
