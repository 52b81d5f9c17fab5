using System.Net;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The interval of one operation's polling, and its time-out.</summary>
internal sealed class OperationPoller(OperationRuntime runtime)
{
    public const string Route = "GET /api/v1/tasks/{taskId}/status";

    private const int SlowestFactor = 10;

    private TimeSpan _own = runtime.Options.OperationPollInterval;
    private TimeSpan? _asked;
    private volatile int _failedPolls;

    /// <summary>The number of consecutive polls with a transient failure.</summary>
    public int FailedPolls => _failedPolls;

    /// <summary>The number of polls.</summary>
    public int Polls { get; private set; }

    /// <summary>The failure of the last poll; null when it succeeded.</summary>
    public Exception? LastFailure { get; private set; }

    public KnowrithmClientOptions Options => runtime.Options;

    public SecretMask Mask => runtime.Mask;

    public OperationBudget Begin(TimeSpan? timeout, CancellationToken cancellationToken) =>
        new(timeout, runtime.Options, cancellationToken);

    public async Task DelayAsync(CancellationToken cancellationToken)
    {
        // The server's wish, within reason: neither a busy loop nor for ever.
        var wait = _asked is not { } asked ? _own : asked < runtime.Options.OperationPollInterval ? runtime.Options.OperationPollInterval
            : asked < runtime.Options.MaxRetryAfter ? asked : runtime.Options.MaxRetryAfter;
        _asked = null;
        await Task.Delay(wait, runtime.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        var slowest = runtime.Options.OperationPollInterval * SlowestFactor;
        _own = _own * 1.5 < slowest ? _own * 1.5 : slowest;
    }

    /// <summary>Polls once; a transient failure is left to the next poll.</summary>
    public async Task ToleratingAsync(Func<Task> poll, CancellationToken cancellationToken)
    {
        try
        {
            await poll().ConfigureAwait(false);
            (_failedPolls, LastFailure) = (0, null);
        }
        catch (Exception e) when (e is KnowrithmConnectionException or KnowrithmTimeoutException or KnowrithmApiException { IsTransient: true }
            && !cancellationToken.IsCancellationRequested)
        {
            _asked = (e as KnowrithmApiException)?.RetryAfter;
            LastFailure = e;
            _failedPolls++;
        }
    }

    public async Task<(KnowrithmTask? Task, KnowrithmOperationException? Failure)> PollAsync(string id, CancellationToken cancellationToken)
    {
        Polls++;
        try
        {
            var task = await runtime.Tasks.GetTaskStatusAsync(id, cancellationToken).ConfigureAwait(false);
            _asked = task.RetryAfter;
            return (task, TaskResult.FindFailure(id, task, runtime.Mask));
        }
        catch (KnowrithmNotFoundException e)
        {
            return (null, new KnowrithmOperationException(id, "The server does not know the operation, or no longer knows it: its outcome is unknown.", e)
            {
                StatusCode = HttpStatusCode.NotFound,
                RawBody = e.RawBody,
                MayHaveBeenApplied = true,
            });
        }
    }
}
