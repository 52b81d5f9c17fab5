using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>Whose conversation it is: <c>conversation.started</c> names the lead, <c>conversation.ended</c> may not.</summary>
internal sealed class Participants(IHubStore store) : IEventHandler<ConversationStarted>
{
    public Task HandleAsync(ConversationStarted knowrithmEvent, EventContext context, CancellationToken cancellationToken) =>
        knowrithmEvent.ConversationId.Length > 0 ? store.SetAsync(Key(knowrithmEvent.ConversationId), knowrithmEvent.LeadId ?? "", cancellationToken)
        : Task.CompletedTask;

    /// <summary>
    /// The lead's id, from the event or from the conversation's start. Without one: whether it is known that no lead took part, or the start has not
    /// come.
    /// </summary>
    public async Task<(string? LeadId, bool IsKnown)> OfAsync(ConversationEvent e, CancellationToken cancellationToken)
    {
        if (e.LeadId is { } told) return (told, true);
        var remembered = e.ConversationId.Length > 0 ? await store.GetAsync(Key(e.ConversationId), cancellationToken) : "";
        return (remembered is { Length: > 0 } ? remembered : null, remembered is not null);
    }

    private static string Key(string conversationId) => $"lead-of:{conversationId}";
}
