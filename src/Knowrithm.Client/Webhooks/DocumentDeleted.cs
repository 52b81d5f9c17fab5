namespace Knowrithm.Client.Webhooks;

/// <summary>A document was deleted; it contains the id only. Only the change feed reports it. (<c>document.deleted</c>)</summary>
public sealed class DocumentDeleted() : DocumentEvent(WebhookEventType.DocumentDeleted)
{
    /// <summary>The evidence of the deletion; null when the event does not contain it.</summary>
    public DeletionEvidence? Evidence => ReadEvidence();
}
