namespace Knowrithm.Client;

/// <summary>The progress of the processing of an upload.</summary>
/// <param name="Processed">The number of documents that are ready.</param>
/// <param name="Failed">The number of documents that failed.</param>
/// <param name="Total">The number of documents that were accepted.</param>
public sealed record ProcessingProgress(int Processed, int Failed, int Total);
