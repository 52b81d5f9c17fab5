using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

internal sealed class EventHealth(
    EventPump pump, IEventStore store, RunningAttempts running, IOptions<KnowrithmEventsOptions> options, TimeProvider time, ChangeFeed? feed = null,
    IOptions<ChangeFeedOptions>? feedOptions = null)
    : IEventHealth
{
    // An instance reports every 30 seconds.
    private static readonly TimeSpan NotSeen = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private const int LatePasses = 4;

    public async Task<EventHealthReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        StoreStatus status;
        IReadOnlyList<ChangeFeedStatus> lists;
        try
        {
            await pump.EnsureReadyAsync(cancellationToken);
            status = await store.CheckAsync(pump.Owner, cancellationToken);
            lists = feed is null ? [] : await feed.GetStatusAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(EventHealthState.Unhealthy, ["The store of events cannot be written."], Error: e);
        }
        if (pump.AppendFault is { } fault)
            return new(EventHealthState.Unhealthy, [$"The last delivery could not be {(pump.IsForwarding ? "forwarded" : "stored")}."], status, fault);
        var problems = new List<string>();
        foreach (var handler in status.Handlers)
        {
            if (handler.PausedAt is { } since) problems.Add($"{handler.Handler} is paused since {since:u}: {handler.PauseReason}");
            else if (handler.OldestDue > options.Value.DegradedAge) problems.Add(
                $"The oldest event for {handler.Handler} has been due for {handler.OldestDue:c}.");
            if (handler.Waiting > 0 && (handler.SeenAt is null || status.Now - handler.SeenAt > NotSeen)) problems.Add(
                $"{handler.Waiting} events wait for {handler.Handler}, which no running instance has.");
            if (handler.DeadLetters > 0) problems.Add($"{handler.Handler} has {handler.DeadLetters} dead letters.");
        }
        if (feed is not null) problems.AddRange(Problems(lists, feed.Fault, feedOptions!.Value));
        var hung = running.LongerThan(options.Value.HandlerTimeout + Grace);
        if (hung > 0) problems.Add($"{hung} handlers of this instance did not end at their time limit.");
        var state = hung > 0 && hung >= options.Value.Concurrency ? EventHealthState.Unhealthy : problems.Count > 0 ? EventHealthState.Degraded
            : EventHealthState.Healthy;
        return new(state, problems, status);
    }

    private IEnumerable<string> Problems(IReadOnlyList<ChangeFeedStatus> lists, Exception? fault, ChangeFeedOptions limits)
    {
        foreach (var list in lists)
        {
            if (list.Problem is { } problem) yield return $"The change feed stopped: {problem}";
            // Within an hour, its share of the key's limit may be used up.
            else if (time.GetUtcNow() - list.MovedAt > (LatePasses * limits.Interval) + Hour)
                yield return $"The change feed has not moved on in {list.List} since {list.MovedAt:u}.";
        }
        if (fault is not null && lists.All(static list => list.Problem is null)) yield return $"The change feed failed: {fault.Message}";
        var missed = lists.Sum(static list => list.MissedWebhooks);
        if (missed > limits.MissedWebhooksThreshold) yield return $"{missed} webhooks were missed in the last 24 hours, as the change feed found.";
    }
}
