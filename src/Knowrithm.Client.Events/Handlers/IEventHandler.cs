using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A handler of events of a type. Each attempt has a dependency injection scope of its own.</summary>
/// <typeparam name="TEvent">
/// <see cref="LeadCreated"/> and the others; a base such as <see cref="LeadEvent"/> or <see cref="KnowrithmEvent"/> for all below it;
/// <see cref="UnknownEvent"/> for events that this version has no type for.
/// </typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : KnowrithmEvent
{
    /// <summary>
    /// Handles an event. When it returns, the event is done for this handler. When it throws, the event is retried with exponential backoff, unless
    /// the exception is a <see cref="RetryLaterException"/>, <see cref="DeadLetterException"/> or <see cref="PauseHandlerException"/>. If the process
    /// is killed after this method returned and before that was stored, the event is handled once more, so tie effects that must not happen twice to
    /// <see cref="EventContext.Key"/>.
    /// </summary>
    /// <param name="knowrithmEvent">The event; never null. Its content may be incomplete: see <see cref="KnowrithmEvent.DataProblem"/>.</param>
    /// <param name="context">The attempt.</param>
    /// <param name="cancellationToken">Cancelled when the host stops or the time limit is reached; not when the sender closes its connection.</param>
    Task HandleAsync(TEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken);
}
