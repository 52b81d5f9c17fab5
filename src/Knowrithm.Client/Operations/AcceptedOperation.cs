namespace Knowrithm.Client;

/// <summary>The rule for every failure after the server accepted an operation: it may have been applied, and it can be followed by its id.</summary>
internal static class AcceptedOperation
{
    /// <summary>Creates the exception that the caller receives for one that ended a wait or a poll.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="id">The operation; empty when the server returned the result at once.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static Exception Explain(Exception e, string id, CancellationToken cancellationToken)
    {
        if (id.Length == 0) return e;
        switch (e)
        {
            case KnowrithmOperationException ended:
                // A task that ended with a refusal of its own has applied nothing.
                ended.MayHaveBeenApplied |= (int?)ended.StatusCode is not (>= 400 and < 500 and not 404 and not 408);
                return ended;
            case KnowrithmException own:
                (own.OperationId, own.MayHaveBeenApplied) = (own.OperationId ?? id, true);
                return own;
            case OperationCanceledException when cancellationToken.IsCancellationRequested:
                return new KnowrithmCanceledException(
                    $"Waiting for operation {id} was cancelled. The operation continues on the server: {Resume(id)}", e, cancellationToken)
                { OperationId = id, MayHaveBeenApplied = true };
            case ObjectDisposedException:
                return new KnowrithmException(
                    $"The client was disposed while operation {id} was awaited. The operation continues on the server: {Resume(id)}", e)
                { OperationId = id, MayHaveBeenApplied = true };
            default:
                return new KnowrithmApplicationException(
                    $"Code of the application threw {e.GetType().Name} while operation {id} was awaited: {e.Message} " +
                    $"The operation continues on the server: {Resume(id)}", e)
                { OperationId = id, MayHaveBeenApplied = true };
        }
    }

    public static string Resume(string id) => $"client.Operations.Resume<T>(\"{id}\") continues to wait for it.";
}
