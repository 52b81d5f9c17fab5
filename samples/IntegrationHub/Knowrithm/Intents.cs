using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>The rule for high intent, in the configuration: the conversation's outcome, or the lead's status.</summary>
internal sealed class Intents(
    Leads leads, Conversations conversations, Participants participants, Links links, IOptionsMonitor<HubOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Null when it was no high intent, when no lead took part, or the lead is gone.</summary>
    public async Task<Intent?> OfAsync(ConversationEnded e, EventContext context, CancellationToken cancellationToken)
    {
        var (rule, (leadId, isKnown)) = (options.CurrentValue, await participants.OfAsync(e, cancellationToken));
        if (leadId is null)
        {
            // It may be in an event that is still on its way. Only where it matters: the outcome alone says whether it does.
            if (!isKnown && Contains(rule.IntentOutcomes, e.Conversation.ConversionOutcome))
                throw NotKnown(
                    $"Whose conversation {e.ConversationId} was is not known: its conversation.started has not come. Link it by hand, or requeue it.", context);
            return null;
        }
        var conversation = await conversations.GetAsync(e, leadId, cancellationToken);
        if (await leads.GetAsync(leadId, cancellationToken) is not { } lead) return null;
        if (!Contains(rule.IntentOutcomes, conversation.ConversionOutcome) && !Contains(rule.IntentLeadStatuses, lead.Status?.Value)) return null;
        return new(lead, conversation, conversation.EndedAt ?? e.Timestamp ?? DateTimeOffset.UnixEpoch, links.To(e.ConversationId, e.AgentId, leadId));
    }

    private Exception NotKnown(string message, EventContext context) => time.GetUtcNow() - context.ReceivedAt > Patience
        ? new DeadLetterException(message)
        : new RetryLaterException(Patience / 12, message);

    private static bool Contains(IList<string> list, string? value) => value is not null && list.Contains(value, StringComparer.OrdinalIgnoreCase);
}
