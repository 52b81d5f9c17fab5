namespace Knowrithm.Client.Events;

/// <summary>A selection of stored events. A property that is null does not restrict the selection.</summary>
public sealed record EventFilter
{
    /// <summary>Gets the event's key.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the subject's hash, see <see cref="EventSubject.Hash"/>.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the earliest time at which it was received.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the time before which it was received.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Gets whether bodies are read. They are empty otherwise.</summary>
    public bool IncludeBodies { get; init; }
}
