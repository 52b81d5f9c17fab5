namespace Knowrithm.Client;

/// <summary>How far the processing of an upload is.</summary>
/// <param name="Processed">Documents that are ready.</param>
/// <param name="Failed">Documents that failed.</param>
/// <param name="Total">Documents that were taken.</param>
public sealed record ProcessingProgress(int Processed, int Failed, int Total);
