using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>The circumstances of one attempt of a handler on an event. Its text contains no content of the event.</summary>
public sealed class EventContext
{
    /// <summary>Creates a context, for tests of handlers.</summary>
    /// <param name="knowrithmEvent">The event.</param>
    /// <param name="services">The attempt's scope.</param>
    public EventContext(KnowrithmEvent knowrithmEvent, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(knowrithmEvent);
        ArgumentNullException.ThrowIfNull(services);
        (Event, Services, Key) = (knowrithmEvent, services, EventKey.Of(knowrithmEvent));
    }

    /// <summary>Gets the event.</summary>
    public KnowrithmEvent Event { get; }

    /// <summary>Gets the services of this attempt's scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Gets the event's key, which is the same for every delivery and attempt.</summary>
    public string Key { get; init; }

    /// <summary>Gets where the event came from.</summary>
    public EventSource Source { get; init; }

    /// <summary>Gets the handler's name.</summary>
    public string Handler { get; init; } = "";

    /// <summary>Gets the number of the attempt of this handler on this event, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>
    /// Gets whether this handler has already handled a newer event of the same subject. True for a requeued dead letter, a replay, or an event that
    /// was delivered late.
    /// </summary>
    public bool NewerHandled { get; init; }

    /// <summary>
    /// Gets the delivery's <c>X-Knowrithm-Request-Id</c>, for support requests to Knowrithm; null when the header was missing. The signature does not
    /// cover it.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>Gets when the event was appended.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the body, byte for byte as it was signed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Returns event, handler and request id.</summary>
    public override string ToString() => $"{Event} for {Handler}, request {RequestId}";
}
