namespace Knowrithm.Client.Events;

/// <summary>The position of the change feed in a list.</summary>
/// <param name="Name">The list's name.</param>
/// <param name="Version">The number of times it was written; 0 for one that the store does not contain.</param>
/// <param name="Text">The position, as JSON; null for one that the store does not contain.</param>
public sealed record ChangeCheckpoint(string Name, long Version, string? Text);
