using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>What an exception of a handler means, how many attempts it gets, and how long it waits for the next.</summary>
internal sealed class RetryPolicy(IOptions<KnowrithmEventsOptions> options)
{
    private readonly KnowrithmEventsOptions _options = options.Value;

    public TimeSpan ProbeInterval => _options.ProbeInterval;

    public static EventVerdict Verdict(HandlerEntry handler, Exception error) => error switch
    {
        RetryLaterException later => EventVerdict.RetryLater(later.Delay),
        DeadLetterException => EventVerdict.DeadLetter,
        PauseHandlerException => EventVerdict.Pause,
        _ => handler.Options.VerdictOf(error) ?? Of(error) ?? EventVerdict.Retry,
    };

    public int MaxAttempts(HandlerEntry handler) => handler.Options.MaxAttempts ?? _options.MaxAttempts;

    public TimeSpan Timeout(HandlerEntry handler) => handler.Options.Timeout ?? _options.HandlerTimeout;

    public TimeSpan Delay(EventVerdict verdict, int attempt) =>
        verdict.Kind == EventVerdictKind.RetryLater ? verdict.Delay
        : Backoff(attempt) is var backoff && backoff > verdict.Delay ? backoff : verdict.Delay;

    // Libraries wrap what their HTTP client throws.
    private static EventVerdict? Of(Exception error)
    {
        for (var one = error; one is not null; one = one.InnerException)
            if (one is DestinationException failure) return failure.Verdict;
        return null;
    }

    private TimeSpan Backoff(int attempt)
    {
        var wait = _options.RetryDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        return (wait < _options.MaxRetryDelay ? wait : _options.MaxRetryDelay) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }
}
