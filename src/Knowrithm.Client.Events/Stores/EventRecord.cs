namespace Knowrithm.Client.Events;

/// <summary>A stored event and its state for each handler that takes it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Handlers">The state for each handler, ordered by name. Handlers whose dead letter was deleted are left out.</param>
public sealed record EventRecord(StoredEvent Event, IReadOnlyList<EventHandling> Handlers)
{
    /// <summary>Gets why the body is not available; null when it is, or was not read. The body is empty then.</summary>
    public string? BodyProblem { get; init; }
}
