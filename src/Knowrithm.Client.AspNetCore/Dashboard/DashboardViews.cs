using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Knowrithm.Client.Events;

/// <summary>What can be seen: each request reads a page, or what is counted by an index.</summary>
internal sealed class DashboardViews(
    IEventOperations operations, IEventHealth health, DashboardRates rates, DashboardJobs jobs, TimeProvider time, IChangeFeed? feed = null)
{
    private const int PageSize = 50;

    // Several pages that are open, and their polls, share a query that counts.
    private readonly DashboardShared<EventHealthReport> _health = new(time, health.CheckAsync);
    private readonly DashboardShared<IReadOnlyList<DeadLetterGroup>> _groups = new(time, operations.CountDeadLettersAsync);

    public async Task StatusAsync(HttpContext http)
    {
        var report = await _health.GetAsync(http.RequestAborted);
        var lists = feed is null || report.Status is null ? null : await feed.GetStatusAsync(http.RequestAborted);
        await DashboardJson.WriteAsync(
            http,
            new StatusView(
                report.Status?.Now ?? time.GetUtcNow(), report.State.ToString(), report.Problems,
                [.. report.Status?.Handlers.Select(Of) ?? []], rates.Read(), rates.Since, lists, jobs.Read()),
            DashboardJson.Default.StatusView);
    }

    public async Task GroupsAsync(HttpContext http) =>
        await DashboardJson.WriteAsync(http, new GroupsView(await _groups.GetAsync(http.RequestAborted)), DashboardJson.Default.GroupsView);

    public async Task DeadLettersAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var letters = await operations.ListDeadLettersAsync(
            new()
            {
                Handler = DashboardQuery.Text(query["handler"]),
                ErrorType = DashboardQuery.Text(query["errorType"]),
                From = DashboardQuery.Time(query["from"]),
                Before = DashboardQuery.Time(query["before"]),
            },
            DashboardQuery.DeadLetter(query["after"]), PageSize, http.RequestAborted);
        await DashboardJson.WriteAsync(
            http, new DeadLettersView([.. letters.Select(Of)], letters.Count < PageSize ? null : DashboardQuery.Place(letters[^1])),
            DashboardJson.Default.DeadLettersView);
    }

    public async Task DueAsync(HttpContext http)
    {
        var handler = DashboardQuery.Text(http.Request.Query["handler"]) ?? throw new FormatException();
        var events = await operations.ListDueAsync(handler, PageSize, http.RequestAborted);
        await DashboardJson.WriteAsync(http, new EventsView([.. events.Select(Of)], null), DashboardJson.Default.EventsView);
    }

    public async Task EventsAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var after = DashboardQuery.Event(query["after"]);
        var filters = DashboardQuery.Filters(query["search"], DashboardQuery.Time(query["from"]), DashboardQuery.Time(query["before"]));
        var found = new List<EventRecord>();
        foreach (var filter in filters) found.AddRange(await operations.ListEventsAsync(filter, after, PageSize, http.RequestAborted));
        // An id of one kind is hardly that of another; where it is, they are one list.
        EventRecord[] page =
        [
            .. filters.Count == 1 ? found : found.OrderByDescending(static one => one.Event.ReceivedAt)
                .ThenByDescending(static one => one.Event.Key, StringComparer.Ordinal).Take(PageSize),
        ];
        await DashboardJson.WriteAsync(
            http, new EventsView([.. page.Select(Of)], page.Length < PageSize ? null : DashboardQuery.Place(page[^1].Event)),
            DashboardJson.Default.EventsView);
    }

    public async Task EventAsync(HttpContext http)
    {
        if (await FindAsync(http) is { } one) await DashboardJson.WriteAsync(http, Of(one), DashboardJson.Default.EventView);
    }

    /// <returns>The event whose key is in the path; null when the store does not have it, which the response says then.</returns>
    public async Task<EventRecord?> FindAsync(HttpContext http, bool includeBody = false)
    {
        var filter = new EventFilter { Key = http.Request.RouteValues["key"] as string ?? "", IncludeBodies = includeBody };
        if (await operations.ListEventsAsync(filter, null, 1, http.RequestAborted) is [var one]) return one;
        await DashboardJson.RefuseAsync(http, StatusCodes.Status404NotFound, "The store does not have this event.");
        return null;
    }

    /// <summary>After a change: the next request shows it.</summary>
    public void Forget()
    {
        _health.Forget();
        _groups.Forget();
    }

    private static HandlerView Of(HandlerStatus one) => new(
        one.Handler, one.Waiting, one.OldestDue?.TotalSeconds, one.DeadLetters, one.PausedAt, one.PauseReason, one.SeenAt, one.IsRetired);

    private static DeadLetterView Of(DeadLetter one) => new(
        one.Id, one.Handler, one.Event.Key, one.Event.Type, one.Event.ReceivedAt, one.At, one.Attempts, one.Error.Type, one.Error.Text);

    private static EventView Of(EventRecord one) => new(
        one.Event.Key, one.Event.Type, one.Event.Source == EventSource.ChangeFeed ? "change feed" : "webhook", one.Event.RequestId, one.Event.ReceivedAt,
        TraceId(one.Event.ReceiverTrace), TraceId(one.Event.SenderTrace), one.Event.Subject is not null, [.. one.Handlers.Select(Of)]);

    private static HandlingView Of(EventHandling one) => new(
        one.Handler, one.State.ToString(), one.Attempts, one.Error?.Type, one.Error?.Text, one.DueAt, one.EndedAt);

    private static string? TraceId(string? traceParent) =>
        ActivityContext.TryParse(traceParent, null, out var context) ? context.TraceId.ToHexString() : null;
}
