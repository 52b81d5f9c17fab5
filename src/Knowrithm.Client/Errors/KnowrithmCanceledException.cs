namespace Knowrithm.Client;

/// <summary>
/// The exception for a token of yours that was cancelled during a call or while an operation was awaited. It says what happened to the request until then.
/// </summary>
/// <param name="message">The description of what was cancelled.</param>
/// <param name="innerException">The cause.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class KnowrithmCanceledException(string message, Exception? innerException, CancellationToken cancellationToken)
    : OperationCanceledException(message, innerException, cancellationToken)
{
    /// <summary>The call, as method and route.</summary>
    public string? Route { get; set; }

    /// <summary>The number of times that the request was transmitted; 0 when it was never sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether the call was a write that the server may have applied, or has accepted.</summary>
    public bool MayHaveBeenApplied { get; set; }

    /// <summary>The operation that the server accepted; <see cref="IOperations.Resume{T}"/> continues it. Null without an accepted operation.</summary>
    public string? OperationId { get; set; }
}
