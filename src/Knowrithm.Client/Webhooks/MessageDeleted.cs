namespace Knowrithm.Client.Webhooks;

/// <summary>A message was deleted; it contains its id and the conversation's only. Only the change feed reports it. (<c>message.deleted</c>)</summary>
public sealed class MessageDeleted() : MessageEvent(WebhookEventType.MessageDeleted)
{
    /// <summary>The evidence of the deletion; null when the event does not contain it.</summary>
    public DeletionEvidence? Evidence => ReadEvidence();
}
