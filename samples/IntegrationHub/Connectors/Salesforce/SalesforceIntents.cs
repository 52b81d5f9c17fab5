using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Salesforce;

internal sealed class SalesforceIntents(Intents intents, SalesforceRecords records) : IWebhookHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        if (await intents.OfAsync(webhookEvent, cancellationToken) is { } intent) await records.WriteAsync(intent.Lead, intent, cancellationToken);
    }
}
