namespace Knowrithm.Client;

/// <summary>What became of an upload in the end.</summary>
/// <param name="documents">The documents as they ended.</param>
/// <param name="failures">What went wrong.</param>
public sealed class ProcessingResult(IReadOnlyList<Document> documents, IReadOnlyList<ProcessingFailure> failures)
{
    /// <summary>The documents that were taken, processed and failed ones, as the server last showed them.</summary>
    public IReadOnlyList<Document> Documents { get; } = documents;

    /// <summary>The documents that failed, and what the upload itself had refused.</summary>
    public IReadOnlyList<ProcessingFailure> Failures { get; } = failures;

    /// <summary>Whether all went well.</summary>
    public bool IsSuccess => Failures.Count == 0;
}
