using System.Net;

namespace Acme.IntegrationHub.Intercom;

/// <summary>The attributes of a ticket; the conversation's id goes into the attribute that the configuration names. What each event says is a note.</summary>
internal static class IntercomMapping
{
    public static readonly Mapping<Escalation> Ticket = new()
    {
        { "conversation.title", "_default_title_", escalation => $"Low satisfaction: {escalation.Title}" },
        { "conversation link", "_default_description_", escalation => escalation.Link is { } link ? $"A conversation at Knowrithm: {link}"
            : $"The conversation {escalation.ConversationId} at Knowrithm." },
    };

    public static readonly Mapping<Escalation> Contact = new()
    {
        // A visitor who is no lead is a contact of that conversation alone.
        { "lead.id", "external_id", escalation => escalation.Lead?.Id ?? $"knowrithm-{escalation.ConversationId}" },
        { "lead.full_name", "name", escalation => escalation.LeadName },
        { "lead.email", "email", escalation => escalation.Lead?.Email },
        { "lead.phone", "phone", escalation => escalation.Lead?.Phone },
    };

    /// <summary>A note is HTML.</summary>
    public static string Note(Escalation escalation) => string.Concat(
        $"{escalation.Transcript}\n{escalation.Text}".Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
}
