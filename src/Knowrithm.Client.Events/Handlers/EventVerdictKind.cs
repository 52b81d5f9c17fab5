namespace Knowrithm.Client.Events;

/// <summary>The kind of what happens to an event whose handler threw.</summary>
public enum EventVerdictKind
{
    /// <summary>The event is retried with exponential backoff.</summary>
    Retry,

    /// <summary>The event is retried after a stated delay.</summary>
    RetryLater,

    /// <summary>The event becomes a dead letter at once.</summary>
    DeadLetter,

    /// <summary>The handler is paused.</summary>
    Pause,
}
