namespace Knowrithm.Client.Events;

/// <summary>The number of items of a list in the store.</summary>
/// <param name="Present">Items that were not deleted.</param>
/// <param name="Unseen">Those of them that the pass has not found.</param>
public readonly record struct ChangeCounts(long Present, long Unseen);
