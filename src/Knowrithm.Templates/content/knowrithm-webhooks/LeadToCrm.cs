using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace KnowrithmApp;

/// <summary>Writes each new lead to the CRM. When it throws, the event is retried with exponential backoff, and is a dead letter in the end.</summary>
internal sealed class LeadToCrm(ICrm crm, ILogger<LeadToCrm> logger) : IEventHandler<LeadCreated>
{
    public async Task HandleAsync(LeadCreated knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        var lead = knowrithmEvent.Lead;
        await crm.SaveAsync(lead.Id, lead.Email, cancellationToken);
        logger.LogInformation("Handled {Event} of lead {Lead}, attempt {Attempt}", knowrithmEvent.Event, lead.Id, context.Attempt);
    }
}
