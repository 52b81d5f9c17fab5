namespace Knowrithm.Client.Events;

/// <summary>An event that a handler could not handle, kept until somebody requeues or deletes it.</summary>
public sealed class DeadLetter
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the event, as it was stored.</summary>
    public required StoredEvent Event { get; init; }

    /// <summary>Gets why the event's body is not available; null when it is. The body is empty then.</summary>
    public string? BodyProblem { get; init; }

    /// <summary>Gets how many attempts were made.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the last error.</summary>
    public EventError Error { get; init; }

    /// <summary>Gets when it became a dead letter.</summary>
    public DateTimeOffset At { get; init; }
}
