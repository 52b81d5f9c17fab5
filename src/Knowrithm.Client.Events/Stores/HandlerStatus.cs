namespace Knowrithm.Client.Events;

/// <summary>How a handler is doing, by the store.</summary>
public sealed record HandlerStatus
{
    /// <summary>Gets the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets how many events wait for it or are with it.</summary>
    public long Waiting { get; init; }

    /// <summary>Gets for how long the oldest event that is due has been due; null when none is.</summary>
    public TimeSpan? OldestDue { get; init; }

    /// <summary>Gets how many dead letters it has.</summary>
    public long DeadLetters { get; init; }

    /// <summary>Gets since when it is paused; null when it is not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Gets why it is paused.</summary>
    public string? PauseReason { get; init; }

    /// <summary>Gets when an instance that has this handler last reported; null when it was never registered.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Gets whether it was retired or renamed.</summary>
    public bool IsRetired { get; init; }
}
