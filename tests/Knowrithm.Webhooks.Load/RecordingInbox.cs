using Knowrithm.Client.Webhooks;

namespace Knowrithm.Webhooks.Load;

/// <summary>Writes down what the inbox behind it has recorded.</summary>
internal sealed class RecordingInbox(IWebhookInbox inner, Ledger ledger) : IWebhookInbox
{
    public TimeSpan? RenewInterval => inner.RenewInterval;

    public ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken) => inner.ClaimAsync(eventKey, handler, cancellationToken);

    public ValueTask RenewAsync(WebhookClaim claim, CancellationToken cancellationToken) => inner.RenewAsync(claim, cancellationToken);

    public async ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken)
    {
        await inner.CompleteAsync(claim, cancellationToken);
        ledger.Recorded(claim.EventKey);
    }

    public ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken) => inner.FailAsync(claim, cancellationToken);

    public ValueTask CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
}
