namespace Knowrithm.Client.Events;

/// <summary>Receives webhook deliveries, in any host: verifies, appends, and returns the status to respond. With a store that is not durable it also runs the handlers.</summary>
public interface IWebhookReceiver
{
    /// <summary>Receives a delivery. It never throws because of what a sender sent, a handler or the store.</summary>
    /// <param name="request">The delivery.</param>
    /// <param name="cancellationToken">Reaches the store and the handlers: not the request's own token, since a sender that hangs up delivers again and finds it done.</param>
    ValueTask<WebhookReceipt> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken = default);
}
