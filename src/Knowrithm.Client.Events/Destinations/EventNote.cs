using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A note of an event in a message about many events: one line under the title of its conversation.</summary>
public sealed record EventNote
{
    private const int LongestTitle = 60;

    /// <summary>Gets what the line stands under: a conversation's id, or the noun of the event's name.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the title of that, masked and cut: <c>Conversation “Shipping”</c>, <c>Leads</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the link back; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the line.</summary>
    public required string Line { get; init; }

    /// <summary>Gets when it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Creates the note of an event.</summary>
    /// <param name="knowrithmEvent">The event.</param>
    /// <param name="context">Its context.</param>
    /// <param name="line">The line, safe for those who will read it: <see cref="SafeText.Excerpt"/>.</param>
    /// <param name="conversationLink">A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</param>
    public static EventNote Create(KnowrithmEvent knowrithmEvent, EventContext context, string line, string? conversationLink = null)
    {
        ArgumentNullException.ThrowIfNull(knowrithmEvent);
        ArgumentNullException.ThrowIfNull(context);
        var at = knowrithmEvent.Timestamp ?? context.ReceivedAt;
        var (id, title) = knowrithmEvent switch
        {
            ConversationEvent conversation => (conversation.ConversationId, conversation.Conversation.Title),
            MessageEvent message => (message.ConversationId, null),
            _ => (null, null),
        };
        if (string.IsNullOrEmpty(id))
        {
            var noun = SafeText.Line(knowrithmEvent.Event.Value.Split('.')[0], LongestTitle);
            return new() { Subject = noun, Title = noun.Length > 0 ? $"{char.ToUpperInvariant(noun[0])}{noun[1..]}s" : "Events", Line = line, At = at };
        }
        return new()
        {
            Subject = id,
            Title = SafeText.Excerpt(title, LongestTitle) is { Length: > 0 } text ? $"Conversation “{text}”" : $"Conversation {(id.Length > 8 ? id[..8] : id)}",
            Link = conversationLink?.Replace("{conversation_id}", Uri.EscapeDataString(id), StringComparison.Ordinal),
            Line = line,
            At = at,
        };
    }

    /// <summary>Returns notes grouped by their subject, in the order in which things happened.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="mostLines">How many lines of a subject are left: the last ones, below a line that says how many there were before.</param>
    public static IReadOnlyList<EventNoteGroup> Group(IEnumerable<EventNote> notes, int mostLines) =>
    [
        .. notes.OrderBy(static note => note.At).GroupBy(static note => note.Subject).Select(group =>
        {
            var (all, lines) = (group.ToList(), group.TakeLast(mostLines).Select(static note => note.Line));
            return new EventNoteGroup(
                all[^1].Title, all[^1].Link, [.. all.Count > mostLines ? lines.Prepend($"… {all.Count - mostLines} more") : lines]);
        }),
    ];
}
