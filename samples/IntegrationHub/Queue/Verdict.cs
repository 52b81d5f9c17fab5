using Knowrithm.Client;

namespace Acme.IntegrationHub;

/// <summary>Whether a failed attempt is followed by another, or by a person.</summary>
internal static class Verdict
{
    public static bool IsHopeless(Exception error, TimeSpan age) => error switch
    {
        NotYetException notYet => age > notYet.Patience,
        DestinationException e => !e.IsTransient,
        KnowrithmApiException e => !e.IsTransient && e is not KnowrithmAuthenticationException,
        KnowrithmConnectionException or KnowrithmTimeoutException or KnowrithmSerializationException => false,
        // Of the handler itself: its time is over.
        OperationCanceledException => false,
        // A mistake of ours, which the next run would repeat.
        _ => true,
    };
}
