using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Salesforce;

internal sealed class SalesforceIntents(Intents intents, SalesforceRecords records) : IEventHandler<ConversationEnded>
{
    public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await intents.OfAsync(knowrithmEvent, context, cancellationToken) is { } intent) await records.WriteAsync(intent.Lead, intent, cancellationToken);
    }
}
