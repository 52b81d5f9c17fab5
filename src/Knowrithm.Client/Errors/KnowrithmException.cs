namespace Knowrithm.Client;

/// <summary>
/// The base of every failure of this client. A call that you cancelled is not a failure: it throws an <see cref="OperationCanceledException"/> with your
/// token (<see cref="KnowrithmCanceledException"/>). What your own code throws inside a call (a message handler, a callback, a credential provider) reaches
/// you as it was thrown; only after a write may have been applied it is the inner exception of a <see cref="KnowrithmApplicationException"/>.
/// </summary>
/// <param name="message">What happened, whether it may have been applied, and what to change.</param>
/// <param name="innerException">The cause.</param>
public class KnowrithmException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The call, as method and route: <c>GET /api/v1/agent/{agentId}</c>. Never the filled address.</summary>
    public string? Route { get; set; }

    /// <summary>How often the request was transmitted; 0 when it never left.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// True when the call was a write that the server may have carried out although it failed: it was accepted, timed out, broke off or ended in a server
    /// error. Check before you repeat it.
    /// </summary>
    public bool MayHaveBeenApplied { get; set; }

    /// <summary>The operation that the server accepted before the failure; <see cref="IOperations.Resume{T}"/> continues it. Null when there is none.</summary>
    public string? OperationId { get; set; }
}
