using System.Globalization;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>
/// The current state of what an event is about. Events arrive late and in any order, so a handler that copies to another system writes what is true now. The
/// key needs the scope <c>read</c>.
/// </summary>
public static class KnowrithmClientCurrentExtensions
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Finds a lead as it is now; null when it was deleted or is not active.</summary>
    /// <param name="client">The client.</param>
    /// <param name="leadId">The lead's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<Lead?> FindLeadAsync(this IKnowrithmClient client, string leadId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(leadId);
        try
        {
            return await client.Leads.GetLeadAsync(leadId, cancellationToken) is { IsActive: not false } lead ? lead : null;
        }
        catch (KnowrithmNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Gets the conversation of an event as it is now, completed by what the event contains. It is found among its lead's conversations, since the API has no
    /// route for one; without a lead, the event's own is returned.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="knowrithmEvent">The event.</param>
    /// <param name="leadId">The conversation's lead; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<Conversation> GetConversationAsync(
        this IKnowrithmClient client, ConversationEvent knowrithmEvent, string? leadId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(knowrithmEvent);
        var told = knowrithmEvent.Conversation;
        if (leadId is null) return told;
        var all = client.Conversations.ListAllConversationsByEntityAsync(
            leadId, new() { EntityType = EntityType.Lead, Status = ConversationStatus.All }, cancellationToken: cancellationToken);
        await foreach (var now in all)
        {
            if (now.Id != knowrithmEvent.ConversationId) continue;
            now.LeadSatisfaction ??= told.LeadSatisfaction;
            now.ConversionOutcome ??= told.ConversionOutcome;
            now.EndedAt ??= told.EndedAt;
            now.Title ??= told.Title;
            return now;
        }
        return told;
    }

    /// <summary>
    /// Finds the rating of a conversation that ended; null when it is not low, or the conversation has no rating. What the event says of this end counts; the
    /// conversation's own rating may be of another one by now. Requires <c>RememberLeads()</c>, and waits two minutes at most for the start that names the
    /// lead: a ticket without a name is better than none.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="knowrithmEvent">The event.</param>
    /// <param name="context">The attempt.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="atMost">The highest rating that is low.</param>
    /// <param name="conversationLink">A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<RatedConversation?> FindLowRatingAsync(
        this IKnowrithmClient client, ConversationEnded knowrithmEvent, EventContext context, EventMemory memory, double atMost,
        string? conversationLink = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(knowrithmEvent);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(memory);
        var told = knowrithmEvent.Rating ?? knowrithmEvent.Conversation.LeadSatisfaction;
        if (told > atMost) return null;
        var leadId = await memory.FindLeadIdAsync(knowrithmEvent, context, Patience, isRequired: false, cancellationToken);
        var conversation = await client.GetConversationAsync(knowrithmEvent, leadId, cancellationToken);
        if ((told ?? conversation.LeadSatisfaction) is not { } rating || rating > atMost) return null;
        return new()
        {
            Id = knowrithmEvent.ConversationId,
            EventMark = context.Key[..12],
            Title = conversation.Title ?? "Conversation",
            Rating = rating,
            EndedAt = knowrithmEvent.Conversation.EndedAt ?? knowrithmEvent.Timestamp,
            Lead = leadId is null ? null : await client.FindLeadAsync(leadId, cancellationToken),
            Link = conversationLink?.Replace("{conversation_id}", Uri.EscapeDataString(knowrithmEvent.ConversationId), StringComparison.Ordinal),
        };
    }

    /// <summary>
    /// Gets everything that was said in a conversation as text, one message after another, each with its time and role. The lines of a message after its first
    /// are indented, so that no message can look like several. Of a long conversation the end is returned.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="length">The greatest length.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<string> GetTranscriptAsync(
        this IKnowrithmClient client, string conversationId, int length = 1_000_000, CancellationToken cancellationToken = default)
    {
        const string cut = "(Earlier messages are left out.)\n";
        ArgumentNullException.ThrowIfNull(client);
        var text = new StringBuilder();
        try
        {
            await foreach (var message in client.Conversations.ListAllConversationMessagesAsync(conversationId, cancellationToken: cancellationToken))
            {
                var content = SafeText.Lines(message.Content, length).Replace("\n", "\n    ", StringComparison.Ordinal);
                text.Append(CultureInfo.InvariantCulture, $"[{message.CreatedAt:u}] {message.Role}: {content}\n");
            }
        }
        catch (KnowrithmNotFoundException)
        {
            text.Append("The conversation was deleted.\n");
        }
        if (text.Length <= length) return text.ToString();
        var from = text.Length - Math.Max(0, length - cut.Length);
        if (from < text.Length && char.IsLowSurrogate(text[from])) from++;
        return cut + text.ToString(from, text.Length - from);
    }
}
