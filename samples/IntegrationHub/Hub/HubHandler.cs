using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>
/// Runs a connector's handler, and tells the engine what its failure means: retried with backoff, retried when the destination asks for it, or a dead
/// letter for a person.
/// </summary>
internal sealed class HubHandler<TEvent, THandler>(THandler handler, IOptions<HubOptions> options, TimeProvider time) : IEventHandler<TEvent>
    where TEvent : KnowrithmEvent
    where THandler : class, IEventHandler<TEvent>
{
    public async Task HandleAsync(TEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        try
        {
            await handler.HandleAsync(knowrithmEvent, context, cancellationToken);
        }
        catch (Exception e) when (Verdict.IsHopeless(e, time.GetUtcNow() - context.ReceivedAt))
        {
            throw new DeadLetterException(e.Message, e);
        }
        catch (DestinationException e) when (e.RetryAfter is { } wait)
        {
            throw new RetryLaterException(wait > options.Value.RetryDelay ? wait : options.Value.RetryDelay, e.Message, e);
        }
    }
}
