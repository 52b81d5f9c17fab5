using System.Net;
using Knowrithm.Client;
using Knowrithm.Client.Events;

namespace Acme.IntegrationHub;

/// <summary>What the failure of a connector means for its event. The last line that matches counts.</summary>
internal static class Verdicts
{
    public static void Apply(EventHandlerOptions handler, TimeSpan shortest) => handler
        // A mistake of ours, which the next attempt would repeat.
        .On<Exception>(static _ => EventVerdict.DeadLetter)
        .On<TimeoutException>(static _ => EventVerdict.Retry)
        .On<OperationCanceledException>(static _ => EventVerdict.Retry)
        .On<KnowrithmException>(static _ => EventVerdict.Retry)
        .On<KnowrithmApiException>(static e => e.IsTransient ? EventVerdict.Retry : EventVerdict.DeadLetter)
        .On<KnowrithmAuthenticationException>(static _ => EventVerdict.Pause)
        .On<DestinationException>(e => Of(e, shortest));

    private static EventVerdict Of(DestinationException e, TimeSpan shortest) => e switch
    {
        // Until the new credential is in the configuration, no event of this connector can be handled.
        { Status: HttpStatusCode.Unauthorized } => EventVerdict.Pause,
        { IsTransient: false } => EventVerdict.DeadLetter,
        { RetryAfter: { } wait } => EventVerdict.RetryLater(wait > shortest ? wait : shortest),
        _ => EventVerdict.Retry,
    };
}
