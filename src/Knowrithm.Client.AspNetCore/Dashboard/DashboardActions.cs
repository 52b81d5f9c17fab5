using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>What can be done, each of it logged with the user's name.</summary>
internal sealed class DashboardActions(
    IEventOperations operations, DashboardViews views, DashboardJobs jobs, ILogger<DashboardActions> logger)
{
    private const int MostIds = 1000;

    public Task JobsAsync(HttpContext http) => DashboardJson.WriteAsync(http, new JobsView(jobs.Read()), DashboardJson.Default.JobsView);

    /// <summary>Some dead letters at once, or all of a handler and type of error as a job.</summary>
    public async Task ChangeAsync(HttpContext http, DashboardRight right)
    {
        var request = await DashboardJson.ReadAsync(http, DashboardJson.Default.ChangeRequest);
        if (request.Ids is { Count: > 0 and <= MostIds } ids) await ChangeAsync(http, right, ids);
        else if (request is { Ids: null, Handler: { } handler, ErrorType: { } type }) await BeginAsync(http, right, handler, type);
        else await DashboardJson.RefuseAsync(http, StatusCodes.Status400BadRequest, $"State up to {MostIds} ids, or handler and errorType.");
    }

    public Task PauseAsync(HttpContext http) => HandlerAsync(http, "paused", async request =>
        await operations.PauseAsync(request.Handler!, DashboardQuery.Text(request.Reason) ?? $"paused by {User(http)} in the dashboard", http.RequestAborted));

    public Task ResumeAsync(HttpContext http) => HandlerAsync(http, "resumed", request => operations.ResumeAsync(request.Handler!, http.RequestAborted));

    public async Task OpenBodyAsync(HttpContext http)
    {
        if (await views.FindAsync(http, includeBody: true) is not { } one) return;
        DashboardLog.BodyOpened(logger, User(http), one.Event.ToString());
        var body = one.BodyProblem is null ? Encoding.UTF8.GetString(one.Event.Body.Span) : null;
        await DashboardJson.WriteAsync(http, new BodyView(body, one.BodyProblem), DashboardJson.Default.BodyView);
    }

    /// <summary>One event for one handler, whether it is a dead letter, done, or was deleted.</summary>
    public async Task ReplayAsync(HttpContext http)
    {
        var handler = (await DashboardJson.ReadAsync(http, DashboardJson.Default.HandlerRequest)).Handler;
        if (string.IsNullOrEmpty(handler)) await DashboardJson.RefuseAsync(http, StatusCodes.Status400BadRequest, "State the handler.");
        else if (await views.FindAsync(http) is { } one) await ReplayAsync(http, one.Event, handler);
    }

    /// <summary>
    /// Stores know what events are about by a hash alone. So whoever erases it says the id, and no other than that of the event can be erased by mistake.
    /// </summary>
    public async Task EraseAsync(HttpContext http)
    {
        var id = (await DashboardJson.ReadAsync(http, DashboardJson.Default.EraseRequest)).Id?.Trim() ?? "";
        if (await views.FindAsync(http) is not { } one) return;
        if (DashboardQuery.Subjects(id).Where(subject => subject.Hash == one.Event.Subject).ToArray() is not [var subject])
        {
            await DashboardJson.RefuseAsync(http, StatusCodes.Status409Conflict, "The event is about another id.");
            return;
        }
        // To its end, whoever closes the page meanwhile, so that the log says who did it.
        var count = await operations.EraseSubjectAsync(subject, CancellationToken.None);
        DashboardLog.Erased(logger, User(http), one.Event.ToString(), count);
        views.Forget();
        await DashboardJson.WriteAsync(http, new(count, null), DashboardJson.Default.ChangedView);
    }

    /// <summary>What was done of the set stays done.</summary>
    public async Task StopAsync(HttpContext http, DashboardRight right)
    {
        if (jobs.Stop(right == DashboardRight.Delete, http.Request.RouteValues["id"] as string ?? "", User(http)) is { } job)
            await DashboardJson.WriteAsync(http, new(job.Done, job), DashboardJson.Default.ChangedView);
        else await DashboardJson.RefuseAsync(http, StatusCodes.Status404NotFound, "This instance does not have this set.");
    }

    private static string User(HttpContext http) => http.User.Identity?.Name ?? "somebody without a name";

    private async Task ChangeAsync(HttpContext http, DashboardRight right, IReadOnlyList<string> ids)
    {
        var isDelete = right == DashboardRight.Delete;
        var filter = new DeadLetterFilter { Ids = ids };
        var count = await (isDelete ? operations.DeleteDeadLettersAsync(filter, http.RequestAborted) : operations.RequeueAsync(filter, http.RequestAborted));
        DashboardLog.Changed(logger, User(http), count, isDelete ? "deleted" : "retried");
        views.Forget();
        await DashboardJson.WriteAsync(http, new(count, null), DashboardJson.Default.ChangedView);
    }

    private async Task ReplayAsync(HttpContext http, StoredEvent one, string handler)
    {
        var handlers = (await operations.GetStatusAsync(http.RequestAborted)).Handlers;
        if (!handlers.Any(known => known.Handler == handler && !known.IsRetired))
            await DashboardJson.RefuseAsync(http, StatusCodes.Status404NotFound, "The handler is not registered.");
        else if (!await operations.ReplayAsync(handler, one.Key, http.RequestAborted))
            await DashboardJson.RefuseAsync(
                http, StatusCodes.Status409Conflict, "It waits already, its body was erased or has expired, or the handler does not take it.");
        else
        {
            DashboardLog.Replayed(logger, User(http), one.ToString(), handler);
            views.Forget();
            await DashboardJson.WriteAsync(http, new(1, null), DashboardJson.Default.ChangedView);
        }
    }

    // What becomes a dead letter from now on is not meant, also what is retried and fails again.
    private async Task BeginAsync(HttpContext http, DashboardRight right, string handler, string type)
    {
        var now = (await operations.GetStatusAsync(http.RequestAborted)).Now;
        var total = (await operations.CountDeadLettersAsync(http.RequestAborted)).Where(one => one.Handler == handler && one.ErrorType == type)
            .Sum(static one => one.Count);
        var filter = new DeadLetterFilter { Handler = handler, ErrorType = type, Before = now };
        if (jobs.Begin(right == DashboardRight.Delete, filter, total, User(http), views.Forget) is { } job)
            await DashboardJson.WriteAsync(http, new(total, job), DashboardJson.Default.ChangedView);
        else await DashboardJson.RefuseAsync(http, StatusCodes.Status409Conflict, "Another set is being retried or deleted: wait until it has ended.");
    }

    private async Task HandlerAsync(HttpContext http, string action, Func<HandlerRequest, Task> act)
    {
        var request = await DashboardJson.ReadAsync(http, DashboardJson.Default.HandlerRequest);
        if (string.IsNullOrEmpty(request.Handler))
        {
            await DashboardJson.RefuseAsync(http, StatusCodes.Status400BadRequest, "State the handler.");
            return;
        }
        await act(request);
        DashboardLog.Handler(logger, User(http), action, request.Handler);
        views.Forget();
        await DashboardJson.WriteAsync(http, new(1, null), DashboardJson.Default.ChangedView);
    }
}
