namespace Acme.IntegrationHub.Slack;

/// <summary>A section for each conversation: its title as a link, then its lines.</summary>
internal static class SlackMapping
{
    private const int LongestSection = 3000;

    public static SlackMessage Message(string channel, IReadOnlyList<NoteGroup> groups, int more)
    {
        var sections = groups.Select(static group => $"{Title(group)}\n{string.Join('\n', group.Lines.Select(static line => $"• {Escape(line)}"))}");
        if (more > 0) sections = sections.Append($"… and {more} more conversations");
        var blocks = sections.Select(static text => new SlackBlock("section", new("mrkdwn", text.Length <= LongestSection ? text : text[..LongestSection])))
            .ToList();
        return new(channel, groups.Count + more == 1 ? $"Knowrithm: {groups[0].Title}" : $"Knowrithm: {groups.Count + more} updates", blocks,
            UnfurlLinks: false, UnfurlMedia: false);
    }

    private static string Title(NoteGroup group) => group.Link is { } link ? $"*<{Escape(link)}|{Escape(group.Title)}>*" : $"*{Escape(group.Title)}*";

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
