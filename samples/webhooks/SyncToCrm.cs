using Knowrithm.Client.Webhooks;

namespace Acme.Webhooks;

internal sealed class SyncToCrm(Crm crm) : IWebhookHandler<LeadCreated>
{
    public async Task HandleAsync(LeadCreated webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        await crm.SaveAsync(webhookEvent.Lead.Email ?? "", cancellationToken);
        Console.WriteLine($"✓ {webhookEvent.Lead.Email} is in the CRM, after {context.Run} runs");
    }
}
