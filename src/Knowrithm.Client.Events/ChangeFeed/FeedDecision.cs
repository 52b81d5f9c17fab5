namespace Knowrithm.Client.Events;

/// <summary>What becomes of an item that a list showed.</summary>
internal sealed class FeedDecision<T>
{
    public required T Item { get; init; }

    public required string Key { get; init; }

    /// <summary>The state to write; null when it stays.</summary>
    public ChangeState? State { get; init; }

    public FeedItem? Remembered { get; init; }

    public KnowrithmChange? Change { get; init; }

    /// <summary>Whether a webhook should have told of the change.</summary>
    public bool IsMissed { get; init; }

    /// <summary>Whether the item has to be read by itself first: what the list shows may be old.</summary>
    public bool NeedsReading { get; init; }

    /// <summary>Whether it is left to its webhook, and the next pass.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>Whether its creation is told now.</summary>
    public bool IsCreated { get; init; }

    /// <summary>Whether it is new to those who handle events: created, or back.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it differs in anything, counters included, from what is remembered.</summary>
    public bool Differs { get; init; }
}
