namespace Knowrithm.Client.Webhooks;

/// <summary>A lead was deleted; it contains the id only. Only the change feed reports it. (<c>lead.deleted</c>)</summary>
public sealed class LeadDeleted() : LeadEvent(WebhookEventType.LeadDeleted)
{
    /// <summary>The evidence of the deletion; null when the event does not contain it.</summary>
    public DeletionEvidence? Evidence => ReadEvidence();
}
