namespace Knowrithm.Client.Events;

/// <summary>An event for one handler, claimed by one instance.</summary>
public sealed class ClaimedEvent
{
    /// <summary>Gets the id of the row.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the claim. A later claim of the same row has another; only the holder of the current one may end it.</summary>
    public required string Lease { get; init; }

    /// <summary>Gets the handler's name.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the owner.</summary>
    public required EventOwner Owner { get; init; }

    /// <summary>Gets the event.</summary>
    public required StoredEvent Event { get; init; }

    /// <summary>Gets the number of the attempt, from 1; attempts that ended with a crash count.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Gets whether this handler has handled a later event of the same subject.</summary>
    public bool NewerHandled { get; init; }

    /// <summary>Gets whether the handler is paused and this is a probe.</summary>
    public bool IsProbe { get; init; }
}
