using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Handles events of a type. Each attempt has a dependency injection scope of its own.</summary>
/// <typeparam name="TEvent">
/// <see cref="LeadCreated"/> and the others; a base such as <see cref="LeadEvent"/> or <see cref="KnowrithmEvent"/> for all below it; <see cref="UnknownEvent"/> for events that this version has no type for.
/// </typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : KnowrithmEvent
{
    /// <summary>
    /// Handles an event. When it returns, the event is done for this handler; when it throws, it is retried, or what the exception says: <see cref="RetryLaterException"/>,
    /// <see cref="DeadLetterException"/>, <see cref="PauseHandlerException"/>. A process that is killed between the end of this method and its record runs it again, so tie what must not happen twice to
    /// <see cref="EventContext.Key"/>.
    /// </summary>
    /// <param name="knowrithmEvent">The event; not null, its content as odd as the wire: see <see cref="KnowrithmEvent.DataProblem"/>.</param>
    /// <param name="context">How it came.</param>
    /// <param name="cancellationToken">Cancelled when the host stops or the handler's time is over; not when the sender hangs up.</param>
    Task HandleAsync(TEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken);
}
