namespace Knowrithm.Client.Soak;

/// <summary>What a caller was told of a write.</summary>
[Flags]
internal enum WriteOutcome
{
    Done = 0,

    /// <summary>It failed, and nothing was done.</summary>
    NotDone = 1,

    /// <summary>It failed, and may have been done.</summary>
    Unknown = 2,

    /// <summary>A PUT: carried out twice, it is the same.</summary>
    Repeatable = 4,

    /// <summary>The exception was neither the client's nor an <see cref="HttpRequestException"/>.</summary>
    Foreign = 8,
}
