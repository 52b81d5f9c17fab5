using Knowrithm.Client.Webhooks;

namespace Acme.WidgetSite;

internal sealed partial class LeadArrived(Leads leads, ILogger<LeadArrived> logger) : IWebhookHandler<LeadCreated>
{
    public Task HandleAsync(LeadCreated webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        Arrived(logger, webhookEvent.Lead.Id, webhookEvent.Lead.Source);
        leads.Add(webhookEvent.Lead);
        return Task.CompletedTask;
    }

    // Neither name nor address: a log is read by many.
    [LoggerMessage(LogLevel.Information, "Lead {Id} arrived, from {Source}")]
    private static partial void Arrived(ILogger logger, string id, string? source);
}
