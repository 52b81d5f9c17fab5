namespace Knowrithm.Client.Webhooks;

/// <summary>An agent was deleted; it contains the id only. Only the change feed reports it. (<c>agent.deleted</c>)</summary>
public sealed class AgentDeleted() : AgentEvent(WebhookEventType.AgentDeleted)
{
    /// <summary>The evidence of the deletion; null when the event does not contain it.</summary>
    public DeletionEvidence? Evidence => ReadEvidence();
}
