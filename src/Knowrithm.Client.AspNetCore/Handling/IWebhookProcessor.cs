namespace Knowrithm.Client.Webhooks;

/// <summary>Runs the handlers of verified deliveries; what a queue calls for each message.</summary>
public interface IWebhookProcessor
{
    /// <summary>Whether any handler takes the event.</summary>
    /// <param name="webhookEvent">The event.</param>
    bool Takes(KnowrithmEvent webhookEvent);

    /// <summary>Runs what the inbox grants, in the order of registration; one that fails does not keep the others from running. Never throws because of a handler or the inbox.</summary>
    /// <param name="message">The delivery.</param>
    /// <param name="cancellationToken">Reaches the handlers.</param>
    /// <exception cref="WebhookFormatException">The message is no event.</exception>
    Task<IReadOnlyList<WebhookHandlerResult>> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken);
}
