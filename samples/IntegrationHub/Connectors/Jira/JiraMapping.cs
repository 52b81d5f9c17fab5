namespace Acme.IntegrationHub.Jira;

/// <summary>The fields of an issue. <c>project</c> and <c>issuetype</c> come from the configuration; what each event says is a comment.</summary>
internal static class JiraMapping
{
    public static readonly Mapping<Escalation> Issue = new()
    {
        { "conversation.title", "summary", escalation => $"Low satisfaction: {OneLine(escalation.Title)}" },
        { "conversation link", "description", escalation =>
            Document(escalation.Link is { } link ? $"A conversation at Knowrithm: {link}" : $"The conversation {escalation.ConversationId} at Knowrithm.") },
        { "conversation.id", "labels", escalation => new[] { "knowrithm", Label(escalation) } },
    };

    /// <summary>Of the conversation: what its issue is found by. A label has no spaces.</summary>
    public static string Label(Escalation escalation) =>
        $"knowrithm-{string.Concat(escalation.ConversationId.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))}";

    public static string EventLabel(Escalation escalation) => $"knowrithm-event-{escalation.EventId}";

    /// <summary>https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/</summary>
    public static object Document(string text) => new
    {
        type = "doc",
        version = 1,
        content = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => new { type = "paragraph", content = new[] { new { type = "text", text = line } } }).ToArray(),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ") is { Length: > 200 } line ? line[..200] : text.ReplaceLineEndings(" ");
}
