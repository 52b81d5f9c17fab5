namespace Knowrithm.Client.Events;

/// <summary>A set of dead letters that is being retried or deleted.</summary>
internal sealed class DashboardJob(string action, string handler, string errorType, long total, string by, DateTimeOffset startedAt)
{
    private long _done;
    private volatile string? _stoppedBy;
    private volatile Outcome? _outcome;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string Action => action;

    public string Handler => handler;

    public string ErrorType => errorType;

    public long Total => total;

    public long Done => Interlocked.Read(ref _done);

    public bool IsRunning => _outcome is null;

    /// <summary>Gets who wants no further step; null while nobody does.</summary>
    public string? StoppedBy => _stoppedBy;

    public void Stop(string by) => Interlocked.CompareExchange(ref _stoppedBy, by, null);

    public void Add(long count) => Interlocked.Add(ref _done, count);

    public void End(string state, string? problem, DateTimeOffset at) => _outcome = new(state, problem, at);

    public JobView Read() => new(
        Id, action, handler, errorType, Math.Max(total, Done), Done, _outcome?.State ?? (_stoppedBy is null ? "Running" : "Stopping"), _outcome?.Problem, by,
        startedAt, _outcome?.At);

    private sealed record Outcome(string State, string? Problem, DateTimeOffset At);
}
