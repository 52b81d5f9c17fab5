namespace Knowrithm.Client.Webhooks;

/// <summary>A deleted lead is back. Only the change feed reports it. (<c>lead.restored</c>)</summary>
public sealed class LeadRestored() : LeadEvent(WebhookEventType.LeadRestored);
