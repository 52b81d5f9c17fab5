using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Salesforce;

internal sealed class SalesforceLeads(Leads leads, SalesforceRecords records) : IEventHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await leads.GetAsync(knowrithmEvent, cancellationToken) is { } lead) await records.WriteAsync(lead, intent: null, cancellationToken);
    }
}
