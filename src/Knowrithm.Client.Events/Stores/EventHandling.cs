namespace Knowrithm.Client.Events;

/// <summary>The state of an event for one handler.</summary>
public sealed record EventHandling
{
    /// <summary>Gets the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the state.</summary>
    public EventHandlingState State { get; init; }

    /// <summary>Gets how many attempts were made; null when the store does not keep that of events that are done.</summary>
    public int? Attempts { get; init; }

    /// <summary>Gets the error of the last attempt that failed; null without one.</summary>
    public EventError? Error { get; init; }

    /// <summary>
    /// Gets when the event is due or, while it is being handled, when its lease expires; null when it waits for no time but for an earlier event of its
    /// subject or for its next delivery.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets when it was done or became a dead letter; null when it was not, or the store does not keep it.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
