namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation was deleted; it contains the id only. Only the change feed reports it. (<c>conversation.deleted</c>)</summary>
public sealed class ConversationDeleted() : ConversationEvent(WebhookEventType.ConversationDeleted)
{
    /// <summary>The evidence of the deletion; null when the event does not contain it.</summary>
    public DeletionEvidence? Evidence => ReadEvidence();
}
