using System.Net;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The rhythm of one operation's polling, and its budget.</summary>
internal sealed class OperationPoller(OperationRuntime runtime)
{
    private const int SlowestFactor = 10;

    private TimeSpan _own = runtime.Options.OperationPollInterval;
    private TimeSpan? _asked;
    private volatile int _failedLooks;

    /// <summary>How many looks in a row have met a passing fault.</summary>
    public int FailedLooks => _failedLooks;

    public KnowrithmClientOptions Options => runtime.Options;

    public OperationBudget Begin(TimeSpan? timeout, CancellationToken cancellationToken) =>
        new(timeout ?? runtime.Options.OperationTimeout, runtime.Options.TimeProvider, cancellationToken);

    public async Task DelayAsync(CancellationToken cancellationToken)
    {
        var wait = _asked is { } asked && asked <= runtime.Options.MaxRetryAfter ? asked : _own;
        _asked = null;
        await Task.Delay(wait, runtime.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        var slowest = runtime.Options.OperationPollInterval * SlowestFactor;
        _own = _own * 1.5 < slowest ? _own * 1.5 : slowest;
    }

    /// <summary>Looks once; a passing fault is left to the next look.</summary>
    public async Task ToleratingAsync(Func<Task> look, CancellationToken cancellationToken)
    {
        try
        {
            await look().ConfigureAwait(false);
            _failedLooks = 0;
        }
        catch (Exception e) when (e is KnowrithmConnectionException or KnowrithmTimeoutException or KnowrithmApiException { IsTransient: true } && !cancellationToken.IsCancellationRequested)
        {
            _asked = (e as KnowrithmApiException)?.RetryAfter;
            _failedLooks++;
        }
    }

    public async Task<(KnowrithmTask? Task, KnowrithmOperationException? Failure)> LookAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var task = await runtime.Tasks.GetTaskStatusAsync(id, cancellationToken).ConfigureAwait(false);
            _asked = task.RetryAfter;
            return (task, TaskResult.FindFailure(id, task));
        }
        catch (KnowrithmNotFoundException e)
        {
            return (null, new KnowrithmOperationException(id, "The server does not know the operation, or no longer: what became of it is unknown.", e)
            {
                StatusCode = HttpStatusCode.NotFound,
                RawBody = e.RawBody,
                MayHaveBeenApplied = true,
            });
        }
    }
}
