namespace Knowrithm.Client.Events;

/// <summary>Where an event came from.</summary>
public enum EventSource
{
    /// <summary>A webhook delivery.</summary>
    Webhook,

    /// <summary>The change feed, which polls the lists.</summary>
    ChangeFeed,
}
