namespace Knowrithm.Client.Webhooks;

/// <summary>
/// Remembers which handler has handled which event, so that a redelivery runs only what is still to do. Each handler of an event is an entry of its own. All methods
/// may be called at once from many threads; an exception means that the inbox is unavailable, and the delivery is answered with 503.
/// </summary>
public interface IWebhookInbox
{
    /// <summary>How often a claim is renewed while its handler runs; null when claims do not expire.</summary>
    TimeSpan? RenewInterval => null;

    /// <summary>Asks to run a handler on an event. Of several who ask at once, one is granted it.</summary>
    /// <param name="eventKey">The event: <see cref="KnowrithmEvent.DeduplicationKey"/>.</param>
    /// <param name="handler">The handler's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken);

    /// <summary>Keeps a claim from expiring.</summary>
    /// <param name="claim">One that was granted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RenewAsync(WebhookClaim claim, CancellationToken cancellationToken) => default;

    /// <summary>Records that the handler is done with the event.</summary>
    /// <param name="claim">One that was granted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken);

    /// <summary>Gives a claim back, so that the handler may run again.</summary>
    /// <param name="claim">One that was granted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken);

    /// <summary>For the health check: throws when the inbox is unavailable.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CheckAsync(CancellationToken cancellationToken) => default;
}
