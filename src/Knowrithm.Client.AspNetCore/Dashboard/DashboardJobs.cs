using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>
/// Retries or deletes whole sets in steps, one set at a time, on the instance whose page asked for it. A set that is stopped, by somebody or by the host's end,
/// stays as far as it was: what is left is dead letters as before.
/// </summary>
internal sealed class DashboardJobs(IEventOperations operations, TimeProvider time, ILogger<DashboardJobs> logger, IHostApplicationLifetime? host = null)
{
    private const int Step = 1000;
    private const int Kept = 10;

    private readonly object _gate = new();
    private readonly List<DashboardJob> _jobs = [];
    private readonly CancellationToken _stopping = host?.ApplicationStopping ?? CancellationToken.None;
    private Task _running = Task.CompletedTask;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<JobView> Read()
    {
        lock (_gate) return [.. _jobs.Select(static job => job.Read()).Reverse()];
    }

    /// <returns>Null while another one runs.</returns>
    public JobView? Begin(bool isDelete, DeadLetterFilter filter, long total, string by, Action changed)
    {
        var job = new DashboardJob(ActionOf(isDelete), filter.Handler!, filter.ErrorType!, total, by, time.GetUtcNow());
        lock (_gate)
        {
            if (_jobs.Exists(static one => one.IsRunning)) return null;
            if (_jobs.Count == Kept) _jobs.RemoveAt(0);
            _jobs.Add(job);
            DashboardLog.Begun(logger, by, job.Action, total, job.Handler, job.ErrorType);
            _running = Task.Run(() => RunAsync(job, isDelete, filter, changed), CancellationToken.None);
        }
        return job.Read();
    }

    /// <summary>Lets a set end after the step that runs. One that has ended stays as it is.</summary>
    /// <returns>Null when this instance has not begun the set, or the set does the other thing.</returns>
    public JobView? Stop(bool isDelete, string id, string by)
    {
        lock (_gate)
        {
            var job = _jobs.Find(one => one.Id == id && one.Action == ActionOf(isDelete));
            job?.Stop(by);
            return job?.Read();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _running.WaitAsync(cancellationToken);

    private async Task RunAsync(DashboardJob job, bool isDelete, DeadLetterFilter filter, Action changed)
    {
        try
        {
            if (await StepsAsync(job, isDelete, filter, changed)) End(job, "Completed", null);
            else End(job, "Stopped", $"Stopped by {job.StoppedBy}. What is left is dead letters as before.");
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            End(job, "Stopped", "The host was stopped. What is left is dead letters as before.");
        }
        catch (Exception e)
        {
            DashboardLog.JobFailed(logger, e, job.Action, job.Handler, job.ErrorType);
            End(job, "Failed", $"The store is unavailable ({e.GetType().Name}). What is left is dead letters as before.");
        }
        changed();
    }

    // A step that has begun ends, so that what is counted is what was done. Returns whether all of them were.
    private async Task<bool> StepsAsync(DashboardJob job, bool isDelete, DeadLetterFilter filter, Action changed)
    {
        DeadLetter? last = null;
        for (var isMore = true; isMore; changed())
        {
            _stopping.ThrowIfCancellationRequested();
            if (job.StoppedBy is not null) return false;
            var page = await operations.ListDeadLettersAsync(filter, last, Step, _stopping);
            if (page.Count == 0) return true;
            (last, isMore) = (page[^1], page.Count == Step);
            var step = filter with { Ids = [.. page.Select(static letter => letter.Id)] };
            job.Add(await (isDelete ? operations.DeleteDeadLettersAsync(step, CancellationToken.None) : operations.RequeueAsync(step, CancellationToken.None)));
        }
        return true;
    }

    private static string ActionOf(bool isDelete) => isDelete ? "delete" : "retry";

    private void End(DashboardJob job, string state, string? problem)
    {
        job.End(state, problem, time.GetUtcNow());
        DashboardLog.Ended(logger, job.Action, job.Done, job.Total, job.Handler, job.ErrorType, problem ?? "All of them.");
    }
}
