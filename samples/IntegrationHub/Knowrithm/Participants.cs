using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>Whose conversation it is: <c>conversation.started</c> names the lead, <c>conversation.ended</c> may not.</summary>
internal sealed class Participants(IHubStore store) : IWebhookHandler<ConversationStarted>
{
    public Task HandleAsync(ConversationStarted webhookEvent, WebhookContext context, CancellationToken cancellationToken) =>
        webhookEvent is { LeadId: { } leadId, ConversationId.Length: > 0 } ? store.SetAsync(Key(webhookEvent.ConversationId), leadId, cancellationToken) : Task.CompletedTask;

    /// <summary>The lead's id, from the event or from the conversation's start; null when neither says.</summary>
    public async Task<string?> LeadIdAsync(ConversationEvent e, CancellationToken cancellationToken) =>
        e.LeadId ?? (e.ConversationId.Length > 0 ? await store.GetAsync(Key(e.ConversationId), cancellationToken) : null);

    private static string Key(string conversationId) => $"lead-of:{conversationId}";
}
