namespace Knowrithm.Client.Events;

/// <summary>Who told of the state that is remembered.</summary>
internal enum FeedOrigin : byte
{
    /// <summary>A list, without an event.</summary>
    Baseline,

    /// <summary>A list, with an event.</summary>
    Feed,

    /// <summary>A webhook.</summary>
    Webhook,
}
