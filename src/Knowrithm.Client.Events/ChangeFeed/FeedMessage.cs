namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">The hash of the whole message; 0 when only a webhook has told of it.</param>
/// <param name="Mark">What became of it.</param>
internal sealed record FeedMessage(string Id, long Hash, FeedMessageMark Mark);
