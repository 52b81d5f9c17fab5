using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

internal sealed class ChangeFeed(
    IChangeStore store, IEventStore events, EventPump pump, PolledLists lists, BodyCodec codec, EventSignal signal, WebhookSettings webhooks,
    FeedTelemetry telemetry, FeedClient client, IOptions<ChangeFeedOptions> options, TimeProvider time, ILogger<ChangeFeed> logger)
    : IChangeFeed
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GateEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan GateWait = TimeSpan.FromSeconds(5);

    private readonly FeedBudget _budget = new(time);
    private long _gated;
    private long _logged;

    /// <summary>Gets why the last run of this instance failed; null when it did not.</summary>
    public Exception? Fault { get; private set; }

    public Task<bool> RunPassAsync(IProgress<ChangeFeedProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(false, progress, cancellationToken);

    public async Task<IReadOnlyList<ChangeFeedStatus>> GetStatusAsync(CancellationToken cancellationToken = default)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        var status = new List<ChangeFeedStatus>();
        foreach (var list in lists.Names())
        {
            var position = FeedPosition.Parse((await store.ReadCheckpointAsync(pump.Owner, list, cancellationToken)).Text);
            status.Add(new()
            {
                List = list,
                Pass = position.Pass,
                IsUnderWay = position.Stage != FeedStage.Idle,
                StartedAt = position.StartedAt,
                FinishedAt = position.FinishedAt,
                MovedAt = position.MovedAt,
                MissedWebhooks = position.MissedSince(time.GetUtcNow()),
                Problem = position.Problem,
            });
        }
        return status;
    }

    /// <summary>Runs a pass unless another instance does, or the last one began less than the interval ago.</summary>
    public Task<bool> RunDueAsync(CancellationToken cancellationToken) => RunAsync(true, null, cancellationToken);

    /// <summary>When the next pass is due.</summary>
    public async Task<DateTimeOffset> DueAsync(CancellationToken cancellationToken)
    {
        var (status, now) = (await GetStatusAsync(cancellationToken), time.GetUtcNow());
        // One that began later than now began by another clock.
        return status.Any(one => one.IsUnderWay || one.StartedAt is null || one.StartedAt > now) ? now
            : status.Min(static one => one.StartedAt!.Value) + options.Value.Interval;
    }

    private async Task<bool> RunAsync(bool ifDue, IProgress<ChangeFeedProgress>? progress, CancellationToken cancellationToken)
    {
        await pump.EnsureReadyAsync(cancellationToken);
        await using var lease = await FeedLease.TakeAsync(store, pump.Owner, time, logger, cancellationToken);
        if (lease is null) return false;
        if (ifDue && await DueAsync(lease.Token) > time.GetUtcNow()) return false;
        var (started, calls) = (time.GetTimestamp(), _budget.Calls);
        var run = new FeedRun(store, pump.Owner, codec, options.Value, time, logger)
        {
            Budget = _budget,
            Lists = lists.Value,
            Committed = signal.Set,
            ExpectsWebhooks = webhooks.Current.Secrets is not null,
            Progress = new Reporter(this, progress),
            Telemetry = telemetry,
            Gate = GateAsync,
        };
        try
        {
            await ChangeFeedPass.RunAsync(client.Value, run, lease.Token);
            Fault = null;
        }
        catch (OperationCanceledException) when (lease.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (FeedTakenException)
        {
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Fault = e;
            throw;
        }
        finally
        {
            telemetry.Pass(time.GetElapsedTime(started), _budget.Calls - calls);
        }
        EventsLog.FeedDone(logger, run.Changes, _budget.Calls - calls, time.GetElapsedTime(started), await DueAsync(cancellationToken));
        return true;
    }

    private async Task GateAsync(CancellationToken cancellationToken)
    {
        if (_gated != 0 && time.GetElapsedTime(_gated) < GateEvery) return;
        for (var isLogged = false; ; isLogged = true)
        {
            _gated = time.GetTimestamp();
            var waiting = (await events.CheckAsync(pump.Owner, cancellationToken)).Handlers.Sum(static one => one.Waiting);
            if (waiting <= options.Value.MaxWaiting) return;
            if (!isLogged) EventsLog.FeedHeld(logger, waiting);
            await Task.Delay(GateWait, time, cancellationToken);
        }
    }

    /// <summary>Tells the caller of each page, and the log twice a minute.</summary>
    private sealed class Reporter(ChangeFeed feed, IProgress<ChangeFeedProgress>? progress) : IProgress<ChangeFeedProgress>
    {
        public void Report(ChangeFeedProgress value)
        {
            progress?.Report(value);
            if (feed._logged == 0) feed._logged = feed.Time.GetTimestamp();
            if (feed.Time.GetElapsedTime(feed._logged) < ProgressEvery) return;
            feed._logged = feed.Time.GetTimestamp();
            EventsLog.FeedProgress(feed.Logger, value.Pass, value.List, value.Covered, value.Total, value.Changes, value.Calls);
        }
    }

    private TimeProvider Time => time;

    private ILogger Logger => logger;
}
