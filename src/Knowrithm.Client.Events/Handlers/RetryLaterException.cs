namespace Knowrithm.Client.Events;

/// <summary>The exception that a handler throws to have the event retried after a delay. The attempt counts.</summary>
public sealed class RetryLaterException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="delay">The delay; a negative one counts as zero.</param>
    /// <param name="message">The reason; null for a text about the delay.</param>
    /// <param name="innerException">The cause.</param>
    public RetryLaterException(TimeSpan delay, string? message = null, Exception? innerException = null)
        : base(message ?? $"Retry after {delay}.", innerException) => Delay = delay < TimeSpan.Zero ? TimeSpan.Zero : delay;

    /// <summary>Gets the delay after which the event is retried.</summary>
    public TimeSpan Delay { get; }
}
