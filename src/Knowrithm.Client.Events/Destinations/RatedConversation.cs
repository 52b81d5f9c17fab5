using System.Globalization;

namespace Knowrithm.Client.Events;

/// <summary>A conversation that ended with a rating, and what a ticket about it says.</summary>
public sealed record RatedConversation
{
    /// <summary>Gets the conversation's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets twelve characters that stand for the event: a mark to find again what was written for it.</summary>
    public required string EventMark { get; init; }

    /// <summary>Gets the conversation's title, as the visitor or the agent wrote it.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the rating, 1 to 5.</summary>
    public required double Rating { get; init; }

    /// <summary>Gets when the conversation ended; null when neither it nor the event says so.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets the lead as it is now; null when the conversation has no lead, or it was deleted.</summary>
    public Lead? Lead { get; init; }

    /// <summary>Gets the link back; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the lead's name on one line, or <c>A visitor</c>.</summary>
    public string LeadName => SafeText.Line(Lead?.FullName ?? $"{Lead?.FirstName} {Lead?.LastName}", 100) is { Length: > 0 } name ? name : "A visitor";

    /// <summary>Gets what happened in up to three lines: who rated it how, when it ended, and the link back.</summary>
    public string Summary => string.Join('\n', new[]
    {
        $"{LeadName} rated this conversation {Rating.ToString(CultureInfo.InvariantCulture)} of 5.", EndedAt is { } at ? $"Ended {at:u}" : null, Link,
    }.OfType<string>());
}
