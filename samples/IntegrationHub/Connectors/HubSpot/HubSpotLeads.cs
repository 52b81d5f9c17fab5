using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.HubSpot;

internal sealed class HubSpotLeads(Leads leads, HubSpotContacts contacts) : IEventHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await leads.GetAsync(knowrithmEvent, cancellationToken) is { } lead) await contacts.WriteAsync(lead, intent: null, cancellationToken);
    }
}
