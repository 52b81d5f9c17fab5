namespace Knowrithm.Client.Events;

/// <summary>The verdict on an event whose handler threw.</summary>
public readonly record struct EventVerdict
{
    private EventVerdict(EventVerdictKind kind, TimeSpan delay = default) => (Kind, Delay) = (kind, delay);

    /// <summary>Gets the kind.</summary>
    public EventVerdictKind Kind { get; }

    /// <summary>Gets the delay before the next attempt; of a <see cref="EventVerdictKind.Retry"/>, the shortest.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Gets the verdict that retries the event with exponential backoff until the attempts are used up, and then makes it a dead letter.</summary>
    public static EventVerdict Retry => default;

    /// <summary>Gets the verdict that makes the event a dead letter at once.</summary>
    public static EventVerdict DeadLetter => new(EventVerdictKind.DeadLetter);

    /// <summary>Gets the verdict that pauses the handler on all instances; the attempt does not count.</summary>
    public static EventVerdict Pause => new(EventVerdictKind.Pause);

    /// <summary>Creates the verdict that retries the event after a delay.</summary>
    /// <param name="delay">The delay.</param>
    public static EventVerdict RetryLater(TimeSpan delay) => new(EventVerdictKind.RetryLater, delay);

    // With the backoff of a retry, where that is longer.
    internal static EventVerdict RetryNotBefore(TimeSpan delay) => new(EventVerdictKind.Retry, delay);
}
