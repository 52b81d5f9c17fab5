namespace Knowrithm.Client.Events;

/// <summary>The kinds of verdicts.</summary>
public enum EventVerdictKind
{
    /// <summary>Retried with backoff.</summary>
    Retry,

    /// <summary>Retried after a stated time.</summary>
    RetryLater,

    /// <summary>A dead letter at once.</summary>
    DeadLetter,

    /// <summary>The handler is paused.</summary>
    Pause,
}
