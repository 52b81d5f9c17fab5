using System.Globalization;
using System.Text;
using Knowrithm.Client;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>What the connectors ask about a conversation that an event is about.</summary>
/// <remarks>Scope of the API key: <c>read</c>.</remarks>
internal sealed class Conversations(IConversationsApi api)
{
    /// <summary>
    /// The conversation as it is now, found through its lead's conversations (there is no route for one), and as the event tells it where that says nothing.
    /// </summary>
    public async Task<Conversation> GetAsync(ConversationEvent e, string? leadId, CancellationToken cancellationToken)
    {
        var told = e.Conversation;
        if (leadId is null) return told;
        Conversation? now = null;
        await foreach (var each in api.ListAllConversationsByEntityAsync(leadId, new() { EntityType = EntityType.Lead, Status = ConversationStatus.All },
            cancellationToken: cancellationToken))
        {
            if (each.Id != e.ConversationId) continue;
            now = each;
            break;
        }
        if (now is null) return told;
        now.LeadSatisfaction ??= told.LeadSatisfaction;
        now.ConversionOutcome ??= told.ConversionOutcome;
        now.EndedAt ??= told.EndedAt;
        now.Title ??= told.Title;
        return now;
    }

    /// <summary>Everything that was said, one line each; a note when the conversation is gone.</summary>
    public async Task<string> TranscriptAsync(string conversationId, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        try
        {
            await foreach (var message in api.ListAllConversationMessagesAsync(conversationId, cancellationToken: cancellationToken))
                text.Append(CultureInfo.InvariantCulture, $"[{message.CreatedAt:u}] {message.Role}: {message.Content}\n");
        }
        catch (KnowrithmNotFoundException)
        {
            text.Append("The conversation has been deleted.\n");
        }
        return text.ToString();
    }
}
