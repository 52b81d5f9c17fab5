namespace Knowrithm.Client.Events;

/// <summary>Thrown by a handler: The event is retried after a time that the handler chose. The attempt counts.</summary>
public sealed class RetryLaterException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="delay">After how long.</param>
    /// <param name="message">Why; null for a text about the delay.</param>
    /// <param name="innerException">What caused it.</param>
    public RetryLaterException(TimeSpan delay, string? message = null, Exception? innerException = null)
        : base(message ?? $"Retry after {delay}.", innerException) => Delay = delay < TimeSpan.Zero ? TimeSpan.Zero : delay;

    /// <summary>Gets after how long the event is retried.</summary>
    public TimeSpan Delay { get; }
}
