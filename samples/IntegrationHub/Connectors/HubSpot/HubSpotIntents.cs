using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.HubSpot;

internal sealed class HubSpotIntents(Intents intents, HubSpotContacts contacts) : IEventHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await intents.OfAsync(knowrithmEvent, context, cancellationToken) is { } intent) await contacts.WriteAsync(intent.Lead, intent, cancellationToken);
    }
}
