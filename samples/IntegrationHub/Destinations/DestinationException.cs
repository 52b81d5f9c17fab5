using System.Net;

namespace Acme.IntegrationHub;

/// <summary>
/// A destination did not take what it was given. Transient: the event is retried. Otherwise it is a dead letter, and the message is what a person
/// reads there.
/// </summary>
internal sealed class DestinationException(string destination, HttpStatusCode? status, string reason, bool isTransient, TimeSpan? retryAfter = null,
    Exception? inner = null)
    : Exception(Describe(destination, status, reason, isTransient), inner)
{
    public string Destination => destination;

    public HttpStatusCode? Status => status;

    public bool IsTransient => isTransient;

    public TimeSpan? RetryAfter => retryAfter;

    private static string Describe(string destination, HttpStatusCode? status, string reason, bool isTransient)
    {
        var what = status is { } code ? $"{destination} answered {(int)code}: {reason}" : $"{destination}: {reason}";
        return isTransient ? what : $"{what} {Advice(status)}";
    }

    private static string Advice(HttpStatusCode? status) => status switch
    {
        HttpStatusCode.Forbidden => "Give the hub's credentials the scopes named in the connector's file, then retry.",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "Look at the address and ids in the connector's configuration, then retry.",
        HttpStatusCode.RequestEntityTooLarge => "What is sent is too large; shorten it in the connector's mapping, then retry.",
        _ => "Mend the data, the mapping or the destination's settings, then retry.",
    };
}
