namespace Knowrithm.Client.Events;

/// <summary>The client that the feed polls with.</summary>
/// <param name="Value">The client.</param>
internal sealed record FeedClient(IKnowrithmClient Value);
