namespace Acme.IntegrationHub;

/// <summary>What a post says of one conversation or lead.</summary>
internal sealed record NoteGroup(string Title, string? Link, IReadOnlyList<string> Lines)
{
    private const int MostLines = 3;

    /// <summary>By subject, the oldest first; of a long talk the last lines.</summary>
    public static IReadOnlyList<NoteGroup> Of(IEnumerable<Note> notes) =>
    [
        .. notes.OrderBy(static note => note.At).GroupBy(static note => note.Subject).Select(static group =>
        {
            var lines = group.Select(static note => note.Text).ToList();
            return new NoteGroup(group.Last().Title, group.Last().Link, lines.Count <= MostLines ? lines
                : [$"… {lines.Count - MostLines} more", .. lines[^MostLines..]]);
        }),
    ];
}
