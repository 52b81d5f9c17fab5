namespace Knowrithm.Client.Webhooks;

/// <summary>A lead's status was changed. (<c>lead.status.updated</c>)</summary>
public sealed class LeadStatusUpdated() : LeadEvent(WebhookEventType.LeadStatusUpdated);
