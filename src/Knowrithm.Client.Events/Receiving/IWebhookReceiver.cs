namespace Knowrithm.Client.Events;

/// <summary>
/// The receiver of webhook deliveries, in any host: it verifies, appends, and returns the status to respond. With a store that is not durable it also runs the
/// handlers.
/// </summary>
public interface IWebhookReceiver
{
    /// <summary>Gets the largest body that is accepted now, in bytes: a host need not read more.</summary>
    int BodyLimit { get; }

    /// <summary>Receives a delivery. It never throws because of what a sender sent, a handler or the store.</summary>
    /// <param name="request">The delivery.</param>
    /// <param name="cancellationToken">
    /// Reaches the store and the handlers: not the request's own token, since a sender that hangs up delivers again and finds it done.
    /// </param>
    ValueTask<WebhookReceipt> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Counts and logs a delivery that the host refuses by itself, because its body cannot be read or is too large, and returns what to respond.
    /// </summary>
    /// <param name="statusCode">The status: 400 or 413, so that it is not taken for a success.</param>
    /// <param name="reason">Why, as a tag of the counter: a constant.</param>
    /// <param name="requestId">The header <c>X-Knowrithm-Request-Id</c>; null without one.</param>
    WebhookReceipt Refuse(int statusCode, string reason, string? requestId = null);
}
