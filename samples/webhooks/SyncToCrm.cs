using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.Webhooks;

internal sealed class SyncToCrm(Crm crm) : IEventHandler<LeadCreated>
{
    public async Task HandleAsync(LeadCreated knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        await crm.SaveAsync(knowrithmEvent.Lead.Email ?? "", cancellationToken);
        Console.WriteLine($"✓ {knowrithmEvent.Lead.Email} is in the CRM after {context.Attempt} attempts");
    }
}
