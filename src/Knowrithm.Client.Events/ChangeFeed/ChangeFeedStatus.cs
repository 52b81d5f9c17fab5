namespace Knowrithm.Client.Events;

/// <summary>The state of the change feed in a list.</summary>
public sealed record ChangeFeedStatus
{
    /// <summary>Gets the list, in lower case.</summary>
    public required string List { get; init; }

    /// <summary>Gets the number of the last pass; 0 before the first.</summary>
    public long Pass { get; init; }

    /// <summary>Gets whether a pass is under way, or was interrupted.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Gets when the last pass began; null before the first.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets when the last pass that was completed ended; null before the first.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Gets when the feed last committed a step in this list; null before the first.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Gets the number of webhooks that were missed in the last 24 hours, counted when the feed found out.</summary>
    public long MissedWebhooks { get; init; }

    /// <summary>Gets why the last pass stopped; null when it did not.</summary>
    public string? Problem { get; init; }
}
