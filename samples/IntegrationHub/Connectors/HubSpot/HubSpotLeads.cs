using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.HubSpot;

internal sealed class HubSpotLeads(Leads leads, HubSpotContacts contacts) : IWebhookHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        if (await leads.GetAsync(webhookEvent, cancellationToken) is { } lead) await contacts.WriteAsync(lead, intent: null, cancellationToken);
    }
}
