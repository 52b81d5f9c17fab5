namespace Knowrithm.Client.Events;

/// <summary>What becomes of an event whose handler threw.</summary>
public readonly record struct EventVerdict
{
    private EventVerdict(EventVerdictKind kind, TimeSpan delay = default) => (Kind, Delay) = (kind, delay);

    /// <summary>Gets the kind.</summary>
    public EventVerdictKind Kind { get; }

    /// <summary>Gets after how long it is retried; only for <see cref="EventVerdictKind.RetryLater"/>.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Gets: retried with backoff until the attempts are used up, then a dead letter.</summary>
    public static EventVerdict Retry => default;

    /// <summary>Gets: a dead letter at once.</summary>
    public static EventVerdict DeadLetter => new(EventVerdictKind.DeadLetter);

    /// <summary>Gets: the handler is paused on all instances, and the attempt is not counted.</summary>
    public static EventVerdict Pause => new(EventVerdictKind.Pause);

    /// <summary>Returns: retried after a time.</summary>
    /// <param name="delay">After how long.</param>
    public static EventVerdict RetryLater(TimeSpan delay) => new(EventVerdictKind.RetryLater, delay);
}
