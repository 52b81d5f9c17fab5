using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.Webhooks;

internal sealed class RateConversation(Crm crm) : IEventHandler<ConversationEnded>
{
    public Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        crm.Rate();
        Console.WriteLine($"✓ {knowrithmEvent.ConversationId} ended, rated {knowrithmEvent.Rating}");
        return Task.CompletedTask;
    }
}
