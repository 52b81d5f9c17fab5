using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.HubSpot;

internal sealed class HubSpotIntents(Intents intents, HubSpotContacts contacts) : IWebhookHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        if (await intents.OfAsync(webhookEvent, cancellationToken) is { } intent) await contacts.WriteAsync(intent.Lead, intent, cancellationToken);
    }
}
