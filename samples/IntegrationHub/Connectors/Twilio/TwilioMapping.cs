namespace Acme.IntegrationHub.Twilio;

/// <summary>A line for each conversation, with its last lines and its link.</summary>
internal static class TwilioMapping
{
    private const int Longest = 320;

    public static string Body(IReadOnlyList<NoteGroup> groups, int more)
    {
        var lines = groups.Select(static group => $"{group.Title}: {string.Join("; ", group.Lines)}{(group.Link is { } link ? $" {link}" : "")}");
        if (more > 0) lines = lines.Append($"and {more} more");
        var text = string.Join('\n', lines);
        if (text.Length <= Longest) return text;
        return $"{text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)]}…";
    }
}
