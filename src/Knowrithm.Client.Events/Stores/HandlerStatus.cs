namespace Knowrithm.Client.Events;

/// <summary>The counts and ages of a handler.</summary>
public sealed record HandlerStatus
{
    /// <summary>Gets the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the number of events that wait for it or are being handled.</summary>
    public long Waiting { get; init; }

    /// <summary>Gets how long the oldest due event has been due; null when no event is due.</summary>
    public TimeSpan? OldestDue { get; init; }

    /// <summary>Gets the number of its dead letters.</summary>
    public long DeadLetters { get; init; }

    /// <summary>Gets the time since which it is paused; null when it is not paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Gets the reason why it is paused.</summary>
    public string? PauseReason { get; init; }

    /// <summary>Gets when an instance that has this handler last reported; null when it was never registered.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Gets whether it was retired or renamed.</summary>
    public bool IsRetired { get; init; }
}
