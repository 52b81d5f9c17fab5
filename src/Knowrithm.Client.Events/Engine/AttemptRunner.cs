using System.Diagnostics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>One attempt of one handler on one event, from its claim to its record.</summary>
internal sealed class AttemptRunner(
    HandlerCatalog handlers, BodyCodec codec, RetryPolicy policy, LeaseKeeper leases, AttemptRecorder recorder, IServiceScopeFactory scopes,
    RunningAttempts running, EventsTelemetry telemetry, TimeProvider time, ILogger<AttemptRunner> logger, ITransactionalInbox? inbox = null)
{
    /// <param name="claim">The claim.</param>
    /// <param name="isRedelivered">Whether a failure waits for the sender to deliver again, rather than for a time.</param>
    /// <param name="stopping">Cancelled when the host stops.</param>
    /// <param name="slot">Free again when the handler has handled it; after a failure, when that is recorded: it may pause the handler.</param>
    public async Task<AttemptOutcome> RunAsync(ClaimedEvent claim, bool isRedelivered, CancellationToken stopping, IDisposable? slot = null)
    {
        try
        {
            if (!isRedelivered && running.IsPausedSince(claim)) return await recorder.GiveBackAsync(claim, false, stopping);
            if (handlers.Find(claim.Handler) is not { } handler) return await recorder.GiveBackAsync(claim, false, stopping);
            if (isRedelivered || claim.Attempt <= policy.MaxAttempts(handler)) return await ReadAsync(claim, handler, isRedelivered, slot, stopping);
            var error = new EventError("Knowrithm.Client.Events.NoEnd", $"{claim.Attempt - 1} attempts began, and none came to an end.");
            return await recorder.BuryAsync(claim, error, stopping);
        }
        finally
        {
            running.Remove(claim);
        }
    }

    /// <summary>Gives back what did not start.</summary>
    public async Task GiveBackAsync(ClaimedEvent claim, CancellationToken stopping)
    {
        try
        {
            await recorder.GiveBackAsync(claim, false, stopping);
        }
        finally
        {
            running.Remove(claim);
        }
    }

    private async Task<AttemptOutcome> ReadAsync(
        ClaimedEvent claim, HandlerEntry handler, bool isRedelivered, IDisposable? slot, CancellationToken stopping)
    {
        ReadOnlyMemory<byte> body;
        try
        {
            body = codec.Decode(claim.Event.Body);
        }
        catch (Exception e)
        {
            // A key that this instance does not have yet, or a form of a later version: another instance may read it.
            EventsLog.NotDecoded(logger, e, claim.Event.ToString());
            return await recorder.RetryAsync(claim, handler, EventVerdict.Retry, e, isRedelivered, stopping);
        }
        KnowrithmEvent one;
        try
        {
            one = KnowrithmEvent.Parse(body.Span);
        }
        catch (Exception e)
        {
            EventsLog.Unreadable(logger, e, claim.Event.ToString());
            return await recorder.BuryAsync(claim, e, stopping);
        }
        return await RunAsync(handler, claim, one, body, isRedelivered, slot, stopping);
    }

    private async Task<AttemptOutcome> RunAsync(
        HandlerEntry handler, ClaimedEvent claim, KnowrithmEvent one, ReadOnlyMemory<byte> body, bool isRedelivered, IDisposable? slot,
        CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        using var span = EventsTelemetry.StartAttempt(claim);
        var limit = new AttemptLimit(policy.Timeout(handler), time, logger, stopping);
        await using (limit)
        {
            try
            {
                var attempt = HandleAsync(handler, claim, one, body, limit.Token);
                if (!attempt.IsCompleted) await leases.KeepAsync(attempt, claim, limit);
                if (!await attempt) return Lost(claim);
                slot?.Dispose();
            }
            catch (Exception e)
            {
                var error = limit.IsOver && e is OperationCanceledException ? new TimeoutException($"The handler took longer than {limit.Timeout}.", e) : e;
                return await FailAsync(claim, handler, one, error, isRedelivered, started, span, stopping);
            }
        }
        telemetry.Handled(claim.Handler, one, time.GetElapsedTime(started));
        if (handler.Options.IsTransactional) return AttemptOutcome.Handled;
        return await recorder.CompleteAsync(claim, stopping) ? AttemptOutcome.Handled : Lost(claim);
    }

    /// <returns>False when a transactional handler lost its claim.</returns>
    private async Task<bool> HandleAsync(
        HandlerEntry handler, ClaimedEvent claim, KnowrithmEvent one, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (handler.Options.IsTransactional)
        {
            if (inbox is null) throw new InvalidOperationException(
                $"The handler {handler.Name} is transactional, but events are not stored in a DbContext of the application. "
                + "Call UseEntityFrameworkCore<TContext>().");
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

    private async Task<AttemptOutcome> FailAsync(
        ClaimedEvent claim, HandlerEntry handler, KnowrithmEvent one, Exception error, bool isRedelivered, long started, Activity? span,
        CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested && error is OperationCanceledException) return await recorder.GiveBackAsync(claim, isRedelivered, stopping);
        telemetry.Failed(claim.Handler, one, time.GetElapsedTime(started), error, span);
        EventsLog.HandlerFailed(logger, error, claim.Handler, claim.Event.ToString(), claim.Attempt);
        var verdict = RetryPolicy.Verdict(handler, error);
        return verdict.Kind switch
        {
            EventVerdictKind.DeadLetter => await recorder.BuryAsync(claim, error, stopping),
            EventVerdictKind.Pause => await recorder.PauseAsync(claim, error, isRedelivered, stopping),
            _ => await recorder.RetryAsync(claim, handler, verdict, error, isRedelivered, stopping),
        };
    }

    private AttemptOutcome Lost(ClaimedEvent claim)
    {
        EventsLog.LeaseLost(logger, claim.Handler, claim.Event.ToString());
        return AttemptOutcome.GivenBack;
    }
}
