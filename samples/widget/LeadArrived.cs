using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.WidgetSite;

internal sealed partial class LeadArrived(Leads leads, ILogger<LeadArrived> logger) : IEventHandler<LeadCreated>
{
    public Task HandleAsync(LeadCreated knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        Arrived(logger, knowrithmEvent.Lead.Id, knowrithmEvent.Lead.Source);
        leads.Add(knowrithmEvent.Lead);
        return Task.CompletedTask;
    }

    // Neither name nor address: a log is read by many.
    [LoggerMessage(LogLevel.Information, "Lead {Id} arrived, from {Source}")]
    private static partial void Arrived(ILogger logger, string id, string? source);
}
