namespace Knowrithm.Client;

/// <summary>How long somebody waits for an operation.</summary>
internal sealed class OperationBudget : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenSource _linked;

    public OperationBudget(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _limit = limit;
        _expiry = new CancellationTokenSource(limit, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_expiry.Token, cancellationToken);
    }

    public CancellationToken Token => _linked.Token;

    public KnowrithmTimeoutException Expired(string operationId) => new(KnowrithmTimeoutBudget.Operation, _limit) { Route = $"operation {operationId}" };

    public void Dispose()
    {
        _linked.Dispose();
        _expiry.Dispose();
    }
}
