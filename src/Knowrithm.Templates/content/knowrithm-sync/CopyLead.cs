using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace KnowrithmApp;

/// <summary>Copies a lead as it is now, whatever has happened to it. When it throws, the event is retried with exponential backoff.</summary>
internal sealed class CopyLead(IKnowrithmClient knowrithm, ICopy copy, ILogger<CopyLead> logger) : IEventHandler<LeadEvent>
{
    public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        var id = knowrithmEvent.Lead.Id;
        if (await knowrithm.FindLeadAsync(id, cancellationToken) is { } lead) await copy.SaveAsync(lead, cancellationToken);
        else await copy.RemoveAsync(id, cancellationToken);
        logger.LogInformation("Handled {Event} of lead {Lead}, attempt {Attempt}", knowrithmEvent.Event, id, context.Attempt);
    }
}
