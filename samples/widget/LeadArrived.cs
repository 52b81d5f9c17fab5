using Knowrithm.Client.Webhooks;

namespace Acme.WidgetSite;

internal sealed class LeadArrived(Leads leads, ILogger<LeadArrived> logger) : IWebhookHandler<LeadCreated>
{
    public Task HandleAsync(LeadCreated webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        // Neither name nor address: a log is read by many.
        logger.LogInformation("Lead {Id} arrived, from {Source}", webhookEvent.Lead.Id, webhookEvent.Lead.Source);
        leads.Add(webhookEvent.Lead);
        return Task.CompletedTask;
    }
}
