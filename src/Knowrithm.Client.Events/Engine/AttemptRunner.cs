using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>One attempt of one handler on one event, from its claim to its record.</summary>
internal sealed class AttemptRunner(
    HandlerCatalog handlers, IEventStore store, BodyCodec codec, IOptions<KnowrithmEventsOptions> options, IServiceScopeFactory scopes, RunningAttempts running, EventsTelemetry telemetry,
    TimeProvider time, ILogger<AttemptRunner> logger, ITransactionalInbox? inbox = null)
{
    private static readonly TimeSpan RecordAgain = TimeSpan.FromMilliseconds(250);

    private readonly KnowrithmEventsOptions _options = options.Value;

    /// <param name="claim">The claim.</param>
    /// <param name="isRedelivered">Whether a failure waits for the sender to deliver again, rather than for a time.</param>
    /// <param name="stopping">The host stops.</param>
    public async Task<AttemptOutcome> RunAsync(ClaimedEvent claim, bool isRedelivered, CancellationToken stopping)
    {
        running.Add(claim);
        try
        {
            return await RunCoreAsync(claim, isRedelivered, stopping);
        }
        finally
        {
            running.Remove(claim);
        }
    }

    private async Task<AttemptOutcome> RunCoreAsync(ClaimedEvent claim, bool isRedelivered, CancellationToken stopping)
    {
        if (handlers.Find(claim.Handler) is not { } handler)
        {
            await RecordAsync(claim, token => store.RetryAsync(claim, TimeSpan.Zero, null, false, token), stopping);
            return AttemptOutcome.GivenBack;
        }
        if (!isRedelivered && claim.Attempt > MaxAttempts(handler))
        {
            var error = new EventError("Knowrithm.Client.Events.NoEnd", $"{claim.Attempt - 1} attempts began, and none came to an end.");
            return await BuryAsync(claim, error, stopping);
        }
        KnowrithmEvent one;
        ReadOnlyMemory<byte> body;
        try
        {
            body = codec.Decode(claim.Event.Body);
            one = KnowrithmEvent.Parse(body.Span);
        }
        catch (Exception e)
        {
            EventsLog.Unreadable(logger, e, claim.Event.ToString());
            return await BuryAsync(claim, codec.Encode(e), stopping);
        }

        var started = time.GetTimestamp();
        using var span = EventsTelemetry.StartAttempt(claim);
        var limit = new AttemptLimit(handler.Options.Timeout ?? _options.HandlerTimeout, time, logger, stopping);
        await using (limit)
        {
            try
            {
                var attempt = RunAsync(handler, claim, one, body, limit.Token);
                if (!attempt.IsCompleted) await RenewAsync(attempt, claim, limit);
                if (!await attempt) return await LostAsync(claim, one);
            }
            catch (Exception e)
            {
                return await FailAsync(claim, handler, one, limit.IsOver && e is OperationCanceledException ? new TimeoutException($"The handler took longer than {limit.Timeout}.", e) : e, isRedelivered, started, stopping);
            }
        }
        telemetry.Handled(claim.Handler, one, time.GetElapsedTime(started));
        if (handler.Options.IsTransactional) return AttemptOutcome.Handled;
        return await RecordAsync(claim, token => store.CompleteAsync(claim, token), stopping) ? AttemptOutcome.Handled : await LostAsync(claim, one);
    }

    /// <returns>False when a transactional handler lost its claim.</returns>
    private async Task<bool> RunAsync(HandlerEntry handler, ClaimedEvent claim, KnowrithmEvent one, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (handler.Options.IsTransactional)
        {
            if (inbox is null) throw new InvalidOperationException($"{handler.Name} is transactional, but the store of events is not in a database of yours.");
            return await inbox.RunAsync(claim, handler, (services, token) => handler.Run(Context(services), token), cancellationToken);
        }
        await using var scope = scopes.CreateAsyncScope();
        await handler.Run(Context(scope.ServiceProvider), cancellationToken);
        return true;

        EventContext Context(IServiceProvider services) => new(one, services)
        {
            Key = claim.Event.Key,
            Source = claim.Event.Source,
            Handler = claim.Handler,
            Attempt = claim.Attempt,
            NewerHandled = claim.NewerHandled,
            RequestId = claim.Event.RequestId,
            ReceivedAt = claim.Event.ReceivedAt,
            Body = body,
        };
    }

    private async Task RenewAsync(Task attempt, ClaimedEvent claim, AttemptLimit limit)
    {
        using var ended = new CancellationTokenSource();
        var ending = attempt.ContinueWith(static (_, source) => ((CancellationTokenSource)source!).Cancel(), ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!attempt.IsCompleted)
        {
            await Task.Delay(_options.Lease / 3, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // One that ignores its token is left to another instance, which is better off with it.
            if (attempt.IsCompleted || limit.IsOverBy(_options.Lease)) break;
            try
            {
                if (await store.RenewAsync(claim, _options.Lease, ended.Token)) continue;
                EventsLog.LeaseLost(logger, claim.Handler, claim.Event.ToString());
                limit.Cancel();
                break;
            }
            catch (Exception e)
            {
                if (!attempt.IsCompleted) EventsLog.NotRenewed(logger, e, claim.Handler, claim.Event.ToString());
            }
        }
        await ending;
    }

    private async Task<AttemptOutcome> FailAsync(ClaimedEvent claim, HandlerEntry handler, KnowrithmEvent one, Exception error, bool isRedelivered, long started, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested && error is OperationCanceledException)
        {
            await RecordAsync(claim, token => store.RetryAsync(claim, isRedelivered ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, null, false, token), stopping);
            return AttemptOutcome.GivenBack;
        }
        telemetry.Failed(claim.Handler, one, time.GetElapsedTime(started), error);
        EventsLog.HandlerFailed(logger, error, claim.Handler, claim.Event.ToString(), claim.Attempt);
        var verdict = Verdict(handler, error);
        switch (verdict.Kind)
        {
            case EventVerdictKind.DeadLetter:
                return await BuryAsync(claim, codec.Encode(error), stopping);
            case EventVerdictKind.Pause:
                await RecordAsync(claim, async token =>
                {
                    await store.PauseAsync(claim.Owner, claim.Handler, error.Message, _options.ProbeInterval, token);
                    return await store.RetryAsync(claim, isRedelivered ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, codec.Encode(error), false, token);
                }, stopping);
                EventsLog.Paused(logger, claim.Handler, error.Message);
                return AttemptOutcome.Failed;
            default:
                if (!isRedelivered && claim.Attempt >= MaxAttempts(handler)) return await BuryAsync(claim, codec.Encode(error), stopping);
                var delay = isRedelivered ? Timeout.InfiniteTimeSpan : verdict.Kind == EventVerdictKind.RetryLater ? verdict.Delay : Backoff(claim.Attempt);
                await RecordAsync(claim, token => store.RetryAsync(claim, delay, codec.Encode(error), true, token), stopping);
                return AttemptOutcome.Failed;
        }
    }

    private static EventVerdict Verdict(HandlerEntry handler, Exception error) => error switch
    {
        RetryLaterException later => EventVerdict.RetryLater(later.Delay),
        DeadLetterException => EventVerdict.DeadLetter,
        PauseHandlerException => EventVerdict.Pause,
        _ => handler.Options.VerdictOf(error) ?? EventVerdict.Retry,
    };

    private async Task<AttemptOutcome> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken stopping)
    {
        if (await RecordAsync(claim, token => store.BuryAsync(claim, error, token), stopping)) telemetry.DeadLetter(claim.Handler);
        return AttemptOutcome.Failed;
    }

    private Task<AttemptOutcome> LostAsync(ClaimedEvent claim, KnowrithmEvent one)
    {
        EventsLog.LeaseLost(logger, claim.Handler, one.ToString());
        return Task.FromResult(AttemptOutcome.GivenBack);
    }

    private int MaxAttempts(HandlerEntry handler) => handler.Options.MaxAttempts ?? _options.MaxAttempts;

    private TimeSpan Backoff(int attempt)
    {
        var wait = _options.RetryDelay * Math.Pow(2, Math.Min(attempt - 1, 30));
        return (wait < _options.MaxRetryDelay ? wait : _options.MaxRetryDelay) * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }

    /// <summary>What has been done stays done, even while the store is away: tried for as long as the claim may last.</summary>
    private async Task<bool> RecordAsync(ClaimedEvent claim, Func<CancellationToken, ValueTask<bool>> record, CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        for (var told = false; ; told = true)
        {
            try
            {
                return await record(CancellationToken.None);
            }
            catch (Exception e)
            {
                if (!told) EventsLog.NotRecorded(logger, e, claim.Handler, claim.Event.ToString());
                if (stopping.IsCancellationRequested || time.GetElapsedTime(started) > _options.Lease) return false;
            }
            await Task.Delay(RecordAgain, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
