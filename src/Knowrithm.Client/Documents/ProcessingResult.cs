namespace Knowrithm.Client;

/// <summary>The final result of an upload.</summary>
/// <param name="documents">The documents in their final state.</param>
/// <param name="failures">The failures.</param>
public sealed class ProcessingResult(IReadOnlyList<Document> documents, IReadOnlyList<ProcessingFailure> failures)
{
    /// <summary>The accepted documents, processed and failed ones, as the server last showed them.</summary>
    public IReadOnlyList<Document> Documents { get; } = documents;

    /// <summary>The documents that failed, and what the upload itself refused.</summary>
    public IReadOnlyList<ProcessingFailure> Failures { get; } = failures;

    /// <summary>Whether all documents were processed.</summary>
    public bool IsSuccess => Failures.Count == 0;
}
