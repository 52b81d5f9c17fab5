namespace Knowrithm.Client.Events;

/// <summary>The progress of a pass.</summary>
/// <param name="List">The list, in lower case.</param>
/// <param name="Pass">The number of the pass.</param>
/// <param name="Covered">The number of items of the list that were read.</param>
/// <param name="Total">The length of the list; null when the server does not say it.</param>
/// <param name="Changes">The number of changes that this run has found.</param>
/// <param name="Calls">The number of requests that this run has made.</param>
public sealed record ChangeFeedProgress(string List, long Pass, long Covered, long? Total, long Changes, long Calls);
