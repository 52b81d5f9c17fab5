using Knowrithm.Client.Webhooks;

namespace Acme.Webhooks;

internal sealed class RateConversation(Crm crm) : IWebhookHandler<ConversationEnded>
{
    public Task HandleAsync(ConversationEnded webhookEvent, WebhookContext context, CancellationToken cancellationToken)
    {
        crm.Rate();
        Console.WriteLine($"✓ {webhookEvent.ConversationId} ended, rated {webhookEvent.Rating}");
        return Task.CompletedTask;
    }
}
