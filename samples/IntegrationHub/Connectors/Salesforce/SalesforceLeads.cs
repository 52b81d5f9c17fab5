using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Salesforce;

internal sealed class SalesforceLeads(Leads leads, SalesforceRecords records) : IWebhookHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        if (await leads.GetAsync(webhookEvent, cancellationToken) is { } lead) await records.WriteAsync(lead, intent: null, cancellationToken);
    }
}
