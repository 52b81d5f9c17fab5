namespace Knowrithm.Client.Webhooks;

/// <summary>A visitor registered as a lead. Knowrithm sends <see cref="LeadCreated"/> for the same lead, too. (<c>lead.registered</c>)</summary>
public sealed class LeadRegistered() : LeadEvent(WebhookEventType.LeadRegistered);
