namespace Knowrithm.Client;

/// <summary>The time-out of a wait for an operation.</summary>
internal sealed class OperationBudget : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly string _setting;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenSource _linked;

    public OperationBudget(TimeSpan? limit, KnowrithmClientOptions options, CancellationToken cancellationToken)
    {
        (_limit, _setting) = (limit ?? options.OperationTimeout, limit is null ? nameof(KnowrithmClientOptions.OperationTimeout) : "its time-out");
        _expiry = new CancellationTokenSource(_limit, options.TimeProvider);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_expiry.Token, cancellationToken);
    }

    public CancellationToken Token => _linked.Token;

    /// <param name="operationId">The operation.</param>
    /// <param name="polls">How often it was polled.</param>
    /// <param name="lastFailure">What its last poll failed with.</param>
    public KnowrithmTimeoutException Expired(string operationId, int polls, Exception? lastFailure)
    {
        var last = lastFailure is null ? "" : $" The last poll failed: {lastFailure.Message}";
        var resume = AcceptedOperation.Resume(operationId);
        return new($"Operation {operationId} did not end within {_setting} ({_limit}), after {polls} polls.{last} It may still be applied: {resume}",
            KnowrithmTimeoutBudget.Operation, _limit, lastFailure)
        {
            OperationId = operationId,
            Route = OperationPoller.Route,
            Attempts = polls,
            MayHaveBeenApplied = true,
        };
    }

    public void Dispose()
    {
        _linked.Dispose();
        _expiry.Dispose();
    }
}
