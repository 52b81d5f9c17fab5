namespace Knowrithm.Client.Webhooks;

/// <summary>Handles events of a type. It gets a dependency injection scope of its own for each run.</summary>
/// <typeparam name="TEvent">
/// <see cref="LeadCreated"/> and the others; a base such as <see cref="LeadEvent"/> or <see cref="KnowrithmEvent"/> for all below it; <see cref="UnknownEvent"/> for
/// events that this version has no type for.
/// </typeparam>
public interface IWebhookHandler<in TEvent>
    where TEvent : KnowrithmEvent
{
    /// <summary>
    /// Handles an event. When it returns, the event is done for this handler and never run again; when it throws, the event is delivered to this handler again.
    /// A process that is killed between the end of this method and its record runs it again, so what must not happen twice is best tied to
    /// <see cref="WebhookContext.Key"/>.
    /// </summary>
    /// <param name="webhookEvent">The event; not null, its content as odd as the wire: see <see cref="KnowrithmEvent.DataProblem"/>.</param>
    /// <param name="context">How it came.</param>
    /// <param name="cancellationToken">Cancelled when the host stops or <see cref="KnowrithmWebhooksOptions.HandlerTimeout"/> is over; not when the sender hangs up.</param>
    Task HandleAsync(TEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken);
}
