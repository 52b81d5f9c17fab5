namespace Knowrithm.Client;

/// <summary>Your token was cancelled during a call or while an operation was awaited. It tells what became of the request until then.</summary>
/// <param name="message">What was cancelled.</param>
/// <param name="innerException">The cause.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class KnowrithmCanceledException(string message, Exception? innerException, CancellationToken cancellationToken)
    : OperationCanceledException(message, innerException, cancellationToken)
{
    /// <summary>The call, as method and route.</summary>
    public string? Route { get; set; }

    /// <summary>How often the request was transmitted; 0 when it never left.</summary>
    public int Attempts { get; set; }

    /// <summary>True when the call was a write that the server may have carried out, or has accepted.</summary>
    public bool MayHaveBeenApplied { get; set; }

    /// <summary>The operation that the server had accepted; <see cref="IOperations.Resume{T}"/> continues it. Null when there is none.</summary>
    public string? OperationId { get; set; }
}
