namespace Knowrithm.Client.Events;

/// <summary>The way in which an event arrived.</summary>
public enum EventSource
{
    /// <summary>A webhook delivery.</summary>
    Webhook,

    /// <summary>The change feed, which polls the lists.</summary>
    ChangeFeed,
}
