namespace Knowrithm.Client.Events;

/// <summary>A selection of dead letters. A property that is null does not restrict the selection.</summary>
public sealed record DeadLetterFilter
{
    /// <summary>Gets the ids.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Gets the handler.</summary>
    public string? Handler { get; init; }

    /// <summary>Gets the exception's type.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Gets the earliest time at which it became a dead letter.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the time before which it became a dead letter.</summary>
    public DateTimeOffset? Before { get; init; }
}
