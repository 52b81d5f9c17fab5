namespace Knowrithm.Client.Webhooks;

/// <summary>Takes verified deliveries in before they are answered, and has them handled afterwards. With one in the services, the endpoint answers 202 once it is appended.</summary>
public interface IWebhookQueue
{
    /// <summary>Keeps a delivery, durably, before this returns. An exception means that the queue is unavailable, and the delivery is answered with 503.</summary>
    /// <param name="message">The delivery.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when this event was accepted before.</returns>
    ValueTask<bool> AppendAsync(WebhookMessage message, CancellationToken cancellationToken);

    /// <summary>How much there is to do. An exception means that the queue is unavailable.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<WebhookQueueLength> GetLengthAsync(CancellationToken cancellationToken);
}
