using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>The rule for low satisfaction: <c>lead_satisfaction</c>, or the event's <c>rating</c>, is at most the configured score.</summary>
internal sealed class Escalations(
    Leads leads, Conversations conversations, Participants participants, Links links, IOptionsMonitor<HubOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null when the conversation was not rated, or well enough.</summary>
    public async Task<Escalation?> OfAsync(ConversationEnded e, EventContext context, CancellationToken cancellationToken)
    {
        if (e.ConversationId.Length == 0) return null;
        var (leadId, isKnown) = await participants.OfAsync(e, cancellationToken);
        var conversation = await conversations.GetAsync(e, leadId, cancellationToken);
        // What the event says of this end; the conversation's own score may be of another one by now.
        var score = e.Rating ?? e.Conversation.LeadSatisfaction ?? conversation.LeadSatisfaction;
        if (!(score <= options.CurrentValue.EscalateAtMost)) return null;
        // The conversation's start may be on its way. A ticket without a name is better than none, so the wait is short.
        if (!isKnown && time.GetUtcNow() - context.ReceivedAt < Patience)
            throw new RetryLaterException(Patience / 12, $"Whose conversation {e.ConversationId} was is not known yet.");
        return new(
            e.ConversationId,
            context.Key[..12],
            conversation.Title ?? "Conversation",
            score.Value,
            e.Conversation.EndedAt ?? e.Timestamp,
            leadId is null ? null : await leads.GetAsync(leadId, cancellationToken),
            links.To(e.ConversationId, e.AgentId, leadId),
            await conversations.TranscriptAsync(e.ConversationId, cancellationToken));
    }
}
