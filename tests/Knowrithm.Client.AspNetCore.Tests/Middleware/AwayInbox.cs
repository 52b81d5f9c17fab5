using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>An inbox that is unavailable for one event, and remembers nothing of the others.</summary>
internal sealed class AwayInbox(string key) : IWebhookInbox
{
    public ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken) =>
        eventKey == key ? throw new TimeoutException("away") : new(new WebhookClaim(WebhookClaimState.Granted, eventKey, handler));

    public ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken) => default;

    public ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken) => default;
}
