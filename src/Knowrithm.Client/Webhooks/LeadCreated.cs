namespace Knowrithm.Client.Webhooks;

/// <summary>A lead was created. (<c>lead.created</c>)</summary>
public sealed class LeadCreated() : LeadEvent(WebhookEventType.LeadCreated);
