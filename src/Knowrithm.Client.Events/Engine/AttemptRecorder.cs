using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>
/// Records how an attempt ended. What has been done stays done, even while the store is unavailable: it is tried for as long as the claim may last.
/// </summary>
internal sealed class AttemptRecorder(
    IEventStore store, BodyCodec codec, RetryPolicy policy, EventsTelemetry telemetry, RunningAttempts running, IOptions<KnowrithmEventsOptions> options,
    TimeProvider time, ILogger<AttemptRecorder> logger)
{
    private static readonly TimeSpan RecordAgain = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _lease = options.Value.Lease;

    /// <returns>False when the claim was not the current one anymore, or the store stayed unavailable.</returns>
    public Task<bool> CompleteAsync(ClaimedEvent claim, CancellationToken stopping) => RecordAsync(claim, token => store.CompleteAsync(claim, token), stopping);

    /// <summary>Another instance may handle it at once; the attempt does not count.</summary>
    public async Task<AttemptOutcome> GiveBackAsync(ClaimedEvent claim, bool isRedelivered, CancellationToken stopping)
    {
        await RecordAsync(claim, token => store.RetryAsync(claim, isRedelivered ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, null, false, token), stopping);
        return AttemptOutcome.GivenBack;
    }

    public Task<AttemptOutcome> BuryAsync(ClaimedEvent claim, Exception error, CancellationToken stopping) => BuryAsync(claim, codec.Encode(error), stopping);

    public async Task<AttemptOutcome> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken stopping)
    {
        if (await RecordAsync(claim, token => store.BuryAsync(claim, error, token), stopping)) telemetry.DeadLetter(claim.Handler);
        return AttemptOutcome.Failed;
    }

    public async Task<AttemptOutcome> PauseAsync(ClaimedEvent claim, Exception error, bool isRedelivered, CancellationToken stopping)
    {
        await RecordAsync(claim, async token =>
        {
            await store.PauseAsync(claim.Owner, claim.Handler, error.Message, policy.ProbeInterval, token);
            running.Pause(claim.Handler);
            return await store.RetryAsync(claim, isRedelivered ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, codec.Encode(error), false, token);
        }, stopping);
        EventsLog.Paused(logger, claim.Handler, error.Message);
        return AttemptOutcome.Failed;
    }

    public async Task<AttemptOutcome> RetryAsync(
        ClaimedEvent claim, HandlerEntry handler, EventVerdict verdict, Exception error, bool isRedelivered, CancellationToken stopping)
    {
        if (!isRedelivered && claim.Attempt >= policy.MaxAttempts(handler)) return await BuryAsync(claim, error, stopping);
        var delay = isRedelivered ? Timeout.InfiniteTimeSpan : policy.Delay(verdict, claim.Attempt);
        await RecordAsync(claim, token => store.RetryAsync(claim, delay, codec.Encode(error), true, token), stopping);
        return AttemptOutcome.Failed;
    }

    private async Task<bool> RecordAsync(ClaimedEvent claim, Func<CancellationToken, ValueTask<bool>> record, CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        for (var isLogged = false; ; isLogged = true)
        {
            try
            {
                return await record(CancellationToken.None);
            }
            catch (Exception e)
            {
                if (!isLogged) EventsLog.NotRecorded(logger, e, claim.Handler, claim.Event.ToString());
                if (stopping.IsCancellationRequested || time.GetElapsedTime(started) > _lease) return false;
            }
            await Task.Delay(RecordAgain, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
