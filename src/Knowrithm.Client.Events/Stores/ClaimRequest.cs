namespace Knowrithm.Client.Events;

/// <summary>The rows that an instance asks for.</summary>
public sealed record ClaimRequest
{
    /// <summary>Gets the owner of the rows.</summary>
    public required EventOwner Owner { get; init; }

    /// <summary>Gets the handlers that this instance has. Rows of others are left alone.</summary>
    public required IReadOnlyList<string> Handlers { get; init; }

    /// <summary>Gets those of them that take events of one subject in any order.</summary>
    public IReadOnlyList<string> Unordered { get; init; } = [];

    /// <summary>Gets the name of this instance, for people who read the store.</summary>
    public string Instance { get; init; } = "";

    /// <summary>Gets the greatest number of rows.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Gets how long a claim lasts unless it is renewed.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>Gets how often a handler that paused itself is tried with one event.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets the only event to claim rows of, whether due or not and in any order; null for all that are due. Stores that are not durable must support
    /// it: deliveries are claimed by their key there, inside the request, and a claim without a key must leave them alone and take only events whose
    /// <see cref="StoredEvent.Source"/> is <see cref="EventSource.ChangeFeed"/>.
    /// </summary>
    public string? Key { get; init; }
}
