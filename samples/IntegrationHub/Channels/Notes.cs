using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>What a channel says of an event. No e-mail address, number or surname, and of what was typed a masked excerpt.</summary>
internal sealed class Notes(Links links)
{
    public Note? Of(KnowrithmEvent e, ChannelOptions options) => options.Wants(e.Event) ? e switch
    {
        LeadEvent lead => new(e.DeduplicationKey, $"lead {lead.Lead.Id}", "Leads",
            $"New lead: {Short(lead.Lead.FirstName, 40) ?? "somebody"}{(Short(lead.Lead.Source, 40) is { } source ? $", from {source}" : "")}", At(e), null),
        MessageEvent { ConversationId: { } id } message =>
            OfConversation(e, id, null, null,
                $"{Who(message)}{(Short(message.Message.Content, options.ExcerptLength) is { } text ? $": “{text}”" : " wrote")}"),
        ConversationStarted started => OfConversation(e, started.ConversationId, started.AgentId, started.Conversation.Title, "Started"),
        ConversationEnded ended =>
            OfConversation(e, ended.ConversationId, ended.AgentId, ended.Conversation.Title,
                $"Ended{((ended.Rating ?? ended.Conversation.LeadSatisfaction) is { } score ? $", rated {score} of 5" : "")}"),
        _ => null,
    } : null;

    private static string Who(MessageEvent e) => e is MessageSent ? "Agent" : "Visitor";

    private static DateTimeOffset At(KnowrithmEvent e) => e.Timestamp ?? DateTimeOffset.UnixEpoch;

    private static string? Short(string? text, int length) => length > 0 && Redaction.Excerpt(text, length) is { Length: > 0 } excerpt ? excerpt : null;

    private Note OfConversation(KnowrithmEvent e, string id, string? agentId, string? title, string text) =>
        new(e.DeduplicationKey, id, Short(title, 60) is { } name ? $"Conversation “{name}”" : $"Conversation {(id.Length > 8 ? id[..8] : id)}", text, At(e),
            links.To(id, agentId));
}
