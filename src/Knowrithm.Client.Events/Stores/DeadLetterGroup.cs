namespace Knowrithm.Client.Events;

/// <summary>The dead letters of a handler whose last errors have one type.</summary>
public sealed record DeadLetterGroup
{
    /// <summary>Gets the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the exception's type.</summary>
    public required string ErrorType { get; init; }

    /// <summary>Gets the number of dead letters.</summary>
    public long Count { get; init; }

    /// <summary>Gets when the oldest of them became a dead letter.</summary>
    public DateTimeOffset Oldest { get; init; }

    /// <summary>Gets when the newest of them became a dead letter.</summary>
    public DateTimeOffset Newest { get; init; }
}
