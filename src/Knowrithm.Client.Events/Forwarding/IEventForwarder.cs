namespace Knowrithm.Client.Events;

/// <summary>
/// A forwarder that takes the place of the store: it hands verified events to the application's own message bus, inside the delivery's request. Registered with
/// <c>ForwardTo</c>.
/// </summary>
/// <remarks>
/// <para>
/// A delivery gets 202 when the forwarder has returned. If it throws, or does not return within <see cref="KnowrithmEventsOptions.AppendTimeout"/>, the
/// delivery gets 503 with <c>Retry-After</c> and is delivered again, and health is unhealthy until a delivery is forwarded. So it must not return before the
/// bus has stored the event durably: a broker's confirm, or a committed outbox.
/// </para>
/// <para>
/// An event is forwarded at least once. Nothing is remembered, so each redelivery is forwarded again, with the same <see cref="ForwardedEvent.Key"/>: use it
/// as the message id, and handle each id once.
/// </para>
/// </remarks>
public interface IEventForwarder
{
    /// <summary>Forwards an event. Deliveries are forwarded at the same time, in no order.</summary>
    /// <param name="forwarded">The event.</param>
    /// <param name="cancellationToken">Cancelled when the time is over or the host stops. The response does not wait for a forwarder that ignores it.</param>
    ValueTask ForwardAsync(ForwardedEvent forwarded, CancellationToken cancellationToken);
}
