namespace Knowrithm.Client;

/// <summary>
/// The base of all exceptions of this client. A call that you cancelled throws an <see cref="OperationCanceledException"/> with your token instead
/// (<see cref="KnowrithmCanceledException"/>). What your own code throws inside a call (a message handler, a callback, a credential provider) reaches you as it
/// was thrown; only after a write may have been applied it is the inner exception of a <see cref="KnowrithmApplicationException"/>.
/// </summary>
/// <param name="message">The description: what happened, whether it may have been applied, and what to change.</param>
/// <param name="innerException">The cause.</param>
public class KnowrithmException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The call, as method and route: <c>GET /api/v1/agent/{agentId}</c>. Never the filled address.</summary>
    public string? Route { get; set; }

    /// <summary>The number of times that the request was transmitted; 0 when it was never sent.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// Whether the call was a write that the server may have applied although it failed: it was accepted, timed out, lost its connection or ended in a server
    /// error. Check before you repeat it.
    /// </summary>
    public bool MayHaveBeenApplied { get; set; }

    /// <summary>
    /// The operation that the server accepted before the failure; <see cref="IOperations.Resume{T}"/> continues it. Null without an accepted operation.
    /// </summary>
    public string? OperationId { get; set; }
}
