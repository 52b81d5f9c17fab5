namespace Knowrithm.Client.Webhooks;

/// <summary>A visitor registered as a lead. Knowrithm tells <see cref="LeadCreated"/> of the same lead, too. (<c>lead.registered</c>)</summary>
public sealed class LeadRegistered() : LeadEvent(WebhookEventType.LeadRegistered);
