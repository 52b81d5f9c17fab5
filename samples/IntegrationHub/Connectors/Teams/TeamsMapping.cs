using System.Text.RegularExpressions;

namespace Acme.IntegrationHub.Teams;

/// <summary>Two text blocks for each conversation: its title as a link, then its lines.</summary>
internal static partial class TeamsMapping
{
    public static TeamsMessage Message(IReadOnlyList<NoteGroup> groups, int more)
    {
        var body = groups.SelectMany(static group => new TeamsText[]
        {
            new("TextBlock", group.Link is { } link ? $"[{Escape(group.Title)}]({link})" : Escape(group.Title), Wrap: true, "Bolder"),
            new("TextBlock", string.Join("\n\n", group.Lines.Select(Escape)), Wrap: true),
        }).ToList();
        if (more > 0) body.Add(new("TextBlock", $"… and {more} more conversations", Wrap: true));
        return new("message", [new("application/vnd.microsoft.card.adaptive",
            new("http://adaptivecards.io/schemas/adaptive-card.json", "AdaptiveCard", "1.4", body))]);
    }

    private static string Escape(string text) => Markdown().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]()#!|<>~]")]
    private static partial Regex Markdown();
}
