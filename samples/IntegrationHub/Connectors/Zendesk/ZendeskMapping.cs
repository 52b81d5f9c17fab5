namespace Acme.IntegrationHub.Zendesk;

/// <summary>The fields of a ticket. Its first comment, and each further one, is the event's text with the transcript as an upload.</summary>
internal static class ZendeskMapping
{
    public static readonly Mapping<Escalation> Ticket = new()
    {
        { "conversation.id", "external_id", escalation => escalation.ConversationId },
        { "conversation.title", "subject", escalation => $"Low satisfaction: {escalation.Title}" },
        // Who asked. Without an address the ticket is the agent's own.
        { "lead.full_name, lead.email", "requester", escalation => escalation.Lead is { Email.Length: > 0 } lead
            ? new { name = escalation.LeadName, email = lead.Email } : null },
    };

    public static string Tag(Escalation escalation) => $"knowrithm_{escalation.EventId}";
}
