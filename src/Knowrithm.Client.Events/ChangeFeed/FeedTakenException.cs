namespace Knowrithm.Client.Events;

/// <summary>Another instance has gone on with the feed. Not an error: this one leaves it alone.</summary>
internal sealed class FeedTakenException() : InvalidOperationException("Another instance has gone on with the change feed.");
