namespace Knowrithm.Client.Webhooks;

/// <summary>A lead was changed. (<c>lead.updated</c>)</summary>
public sealed class LeadUpdated() : LeadEvent(WebhookEventType.LeadUpdated);
