using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Renews a claim for as long as its handler runs.</summary>
internal sealed class LeaseKeeper(IEventStore store, IOptions<KnowrithmEventsOptions> options, TimeProvider time, ILogger<LeaseKeeper> logger)
{
    private readonly TimeSpan _lease = options.Value.Lease;

    public async Task KeepAsync(Task attempt, ClaimedEvent claim, AttemptLimit limit)
    {
        using var ended = new CancellationTokenSource();
        var ending = attempt.ContinueWith(
            static (_, source) => ((CancellationTokenSource)source!).Cancel(), ended,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!attempt.IsCompleted)
        {
            await Task.Delay(_lease / 3, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // A handler that ignores its token is left to another instance, which is better off with it.
            if (attempt.IsCompleted || limit.IsOverBy(_lease)) break;
            if (await IsRenewedAsync(attempt, claim, ended.Token)) continue;
            EventsLog.LeaseLost(logger, claim.Handler, claim.Event.ToString());
            limit.Cancel();
            break;
        }
        await ending;
    }

    private async Task<bool> IsRenewedAsync(Task attempt, ClaimedEvent claim, CancellationToken cancellationToken)
    {
        try
        {
            return await store.RenewAsync(claim, _lease, cancellationToken);
        }
        catch (Exception e)
        {
            if (!attempt.IsCompleted) EventsLog.NotRenewed(logger, e, claim.Handler, claim.Event.ToString());
            return true;
        }
    }
}
