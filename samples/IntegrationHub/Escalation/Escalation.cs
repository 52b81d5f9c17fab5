namespace Acme.IntegrationHub;

/// <summary>A conversation with low satisfaction, as a help desk wants to know it.</summary>
/// <param name="ConversationId">One ticket for each.</param>
/// <param name="EventId">Short and the same in every redelivery: what marks the comment of this event.</param>
/// <param name="Title">The conversation's title.</param>
/// <param name="Score">1 to 5.</param>
/// <param name="At">When the conversation ended.</param>
/// <param name="Lead">Who took part; null when it was no lead.</param>
/// <param name="Link">Back to the conversation; null without a template.</param>
/// <param name="Transcript">Everything that was said.</param>
internal sealed record Escalation(string ConversationId, string EventId, string Title, double Score, DateTimeOffset? At, Knowrithm.Client.Lead? Lead,
    string? Link, string Transcript)
{
    public string LeadName => Lead is null ? "A visitor" : Lead.FullName ?? $"{Lead.FirstName} {Lead.LastName}".Trim();

    /// <summary>What a ticket or comment says of this event; the transcript goes beside it. The last line is how the event is found again.</summary>
    public string Text => string.Join('\n', new[]
    {
        $"{LeadName} rated this conversation {Score.ToString(System.Globalization.CultureInfo.InvariantCulture)} of 5.",
        At is { } at ? $"Ended {at:u}" : null,
        Link,
        Mark,
    }.OfType<string>());

    public string Mark => $"Knowrithm event {EventId}";

    public string FileName => $"transcript-{EventId}.txt";
}
