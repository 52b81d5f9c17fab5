using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>How an event came to a handler. It prints no content.</summary>
public sealed class EventContext
{
    /// <summary>Creates a context, for tests of your own handlers.</summary>
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

    /// <summary>Gets the key: the same for every delivery and attempt of this event.</summary>
    public string Key { get; init; }

    /// <summary>Gets where the event came from.</summary>
    public EventSource Source { get; init; }

    /// <summary>Gets the handler's name.</summary>
    public string Handler { get; init; } = "";

    /// <summary>Gets which attempt of this handler on this event it is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Gets whether this handler has handled something newer about the same subject: the event is a requeued dead letter, a replay, or was delivered late.</summary>
    public bool NewerHandled { get; init; }

    /// <summary>Gets the delivery's <c>X-Knowrithm-Request-Id</c>, for questions to Knowrithm; null when there was none. Not covered by the signature.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets when the event was appended.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the body as it was signed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Returns event, handler and request id.</summary>
    public override string ToString() => $"{Event} for {Handler}, request {RequestId}";
}
