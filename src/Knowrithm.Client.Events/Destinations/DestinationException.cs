using System.Net;

namespace Knowrithm.Client.Events;

/// <summary>
/// The exception for a request that a destination did not accept. A handler lets it pass: 401 pauses the handler; 408, 425, 429, a server error, a time-out and
/// a missing connection are retried, not before <see cref="RetryAfter"/>; anything else makes the event a dead letter with the destination's own message.
/// </summary>
public sealed class DestinationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="destination">The destination's name.</param>
    /// <param name="status">The status that decides what happens to the event; null when there was no response.</param>
    /// <param name="reason">The destination's own message, or a description.</param>
    /// <param name="retryAfter">The time before which the request must not be retried; null when the destination names none.</param>
    /// <param name="innerException">The cause.</param>
    public DestinationException(
        string destination, HttpStatusCode? status, string reason, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(Describe(destination, status, reason), innerException) =>
        (Destination, Status, Reason, RetryAfter) = (destination, status, reason, retryAfter);

    /// <summary>Gets the destination's name.</summary>
    public string Destination { get; }

    /// <summary>Gets the status; null when there was no response.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Gets the destination's own message, without what looks like a secret or an address, and cut at 500 characters.</summary>
    public string Reason { get; }

    /// <summary>Gets the time before which the request must not be retried; null when the destination names none.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Gets whether a later attempt may succeed.</summary>
    public bool IsTransient => IsTransientStatus(Status);

    internal EventVerdict Verdict => Status == HttpStatusCode.Unauthorized ? EventVerdict.Pause
        : IsTransient ? EventVerdict.RetryNotBefore(RetryAfter ?? TimeSpan.Zero)
        : EventVerdict.DeadLetter;

    private static bool IsTransientStatus(HttpStatusCode? status) => status is null || (int)status is 408 or 425 or 429 or >= 500;

    private static string Describe(string destination, HttpStatusCode? status, string reason)
    {
        var what = status is { } code ? $"{destination} responded with {(int)code}: {reason}" : $"{destination}: {reason}";
        return IsTransientStatus(status) ? what : $"{what} {Advice(status)}";
    }

    private static string Advice(HttpStatusCode? status) => status switch
    {
        HttpStatusCode.Unauthorized => "Replace the credential in the configuration; the handler resumes by itself.",
        HttpStatusCode.Forbidden => "Give the credential the scopes that the connector names, then requeue the event.",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "Check the address and the ids in the configuration, then requeue the event.",
        HttpStatusCode.RequestEntityTooLarge => "Shorten what the mapping contains, then requeue the event.",
        HttpStatusCode.Conflict => "Resolve the conflict at the destination, then requeue the event.",
        _ => "Fix the data, the mapping or the destination's settings, then requeue the event.",
    };
}
