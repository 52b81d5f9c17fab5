using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Webhooks;

internal sealed class WebhookProcessor(
    HandlerTable handlers, IWebhookInbox inbox, WebhookSettings settings, IServiceScopeFactory scopes, WebhookTelemetry telemetry, TimeProvider time, ILogger<WebhookProcessor> logger)
    : IWebhookProcessor
{
    private static readonly TimeSpan RecordAgain = TimeSpan.FromMilliseconds(250);

    public bool Takes(KnowrithmEvent webhookEvent) => handlers.For(webhookEvent).Length > 0;

    public async Task<IReadOnlyList<WebhookHandlerResult>> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var all = handlers.For(message.Event);
        if (message.Handlers.Count > 0) all = [.. all.Where(handler => message.Handlers.Contains(handler.Name))];
        if (all.Length == 0) Log.NotWanted(logger, WebhookTelemetry.Name(message.Event), message.Key);
        using var span = WebhookTelemetry.StartProcessing(message);
        var results = new WebhookHandlerResult[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            results[i] = await HandleAsync(all[i], message, cancellationToken);
            Log.Ran(logger, WebhookTelemetry.Name(message.Event), message.Key, all[i].Name, results[i].State);
        }
        return results;
    }

    private async ValueTask<WebhookHandlerResult> HandleAsync(HandlerRegistration handler, WebhookMessage message, CancellationToken cancellationToken)
    {
        WebhookClaim claim;
        try
        {
            claim = await inbox.ClaimAsync(message.Key, handler.Name, cancellationToken);
        }
        catch (Exception e)
        {
            Log.InboxUnavailable(logger, e, WebhookTelemetry.Name(message.Event), message.Key);
            return new(handler.Name, WebhookHandlerState.InboxUnavailable, Error: e);
        }
        if (claim.State != WebhookClaimState.Granted)
            return new(handler.Name, claim.State == WebhookClaimState.Done ? WebhookHandlerState.AlreadyHandled : WebhookHandlerState.Busy);

        var started = time.GetTimestamp();
        using var span = WebhookTelemetry.StartHandler(handler.Name, message, claim.Run);
        try
        {
            if (claim.Run > message.MaxRuns) throw new InvalidOperationException($"{handler.Name} began {claim.Run - 1} runs on this event, and none came to a good end.");
            await RunAsync(handler, message, claim, cancellationToken);
        }
        catch (Exception e)
        {
            telemetry.Failed(handler.Name, message.Event, time.GetElapsedTime(started), span, e);
            Log.HandlerFailed(logger, e, handler.Name, WebhookTelemetry.Name(message.Event), message.Key, claim.Run);
            await RecordAsync(claim, inbox.FailAsync, handler, message, persistently: false, cancellationToken);
            return new(handler.Name, WebhookHandlerState.Failed, claim.Run, e);
        }
        telemetry.Handled(handler.Name, message.Event, time.GetElapsedTime(started));
        await RecordAsync(claim, inbox.CompleteAsync, handler, message, message.RecordPersistently, cancellationToken);
        return new(handler.Name, WebhookHandlerState.Handled, claim.Run);
    }

    private async Task RunAsync(HandlerRegistration handler, WebhookMessage message, WebhookClaim claim, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var timeout = new CancellationTokenSource();
        var context = new WebhookContext(message.Event, scope.ServiceProvider) { RequestId = message.RequestId, ReceivedAt = message.ReceivedAt, Body = message.Body, Run = claim.Run };
        var running = handler.Run(context, timeout.Token);
        // Most handlers of a test or a metric are done by now, and need neither.
        if (running.IsCompleted)
        {
            await running;
            return;
        }
        using var stopping = cancellationToken.UnsafeRegister(_ => Cancel(timeout), null);
        await using var clock = time.CreateTimer(_ => Cancel(timeout), null, settings.Options.HandlerTimeout, Timeout.InfiniteTimeSpan);
        if (inbox.RenewInterval is { } interval) await RenewAsync(running, claim, interval);
        await running;
    }

    // What the handler registered with its token runs here, on a timer's thread: an exception would end the process.
    private void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException e)
        {
            Log.CancellationFailed(logger, e);
        }
        catch (ObjectDisposedException)
        {
            // The handler has ended at this moment.
        }
    }

    /// <summary>Until the handler ends, in whatever way.</summary>
    private async Task RenewAsync(Task running, WebhookClaim claim, TimeSpan interval)
    {
        using var ended = new CancellationTokenSource();
        var ending = running.ContinueWith(static (_, source) => ((CancellationTokenSource)source!).Cancel(), ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!running.IsCompleted)
        {
            await Task.Delay(interval, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.IsCompleted) break;
            try
            {
                await inbox.RenewAsync(claim, ended.Token);
            }
            catch (Exception e) when (!running.IsCompleted)
            {
                Log.NotRenewed(logger, e, claim.Handler, claim.EventKey);
            }
            catch (Exception)
            {
                // It has ended meanwhile.
            }
        }
        await ending;
    }

    /// <summary>What has been done stays done, even if nobody can be told: no exception, and no cancellation by a host that stops just now.</summary>
    private async Task RecordAsync(
        WebhookClaim claim, Func<WebhookClaim, CancellationToken, ValueTask> record, HandlerRegistration handler, WebhookMessage message, bool persistently, CancellationToken cancellationToken)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                await record(claim, CancellationToken.None);
                return;
            }
            catch (Exception e)
            {
                if (!told) Log.NotRecorded(logger, e, handler.Name, WebhookTelemetry.Name(message.Event), message.Key);
                if (!persistently || cancellationToken.IsCancellationRequested) return;
            }
            await Task.Delay(RecordAgain, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
