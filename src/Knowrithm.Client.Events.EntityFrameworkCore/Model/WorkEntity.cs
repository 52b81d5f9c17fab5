namespace Knowrithm.Client.Events;

/// <summary>One event for one handler. Times are milliseconds since 1970; a due time in the future is a wait, or a lease.</summary>
internal sealed class WorkEntity
{
    public const int Waiting = 0;
    public const int Done = 1;
    public const int Dead = 2;

    public string Id { get; set; } = "";

    public string EventId { get; set; } = "";

    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string Handler { get; set; } = "";

    public string? Subject { get; set; }

    public long Sequence { get; set; }

    public int State { get; set; }

    public long DueAt { get; set; }

    /// <summary>When <see cref="DueAt"/> was written: if the clock reads earlier than that, the wait counts from now.</summary>
    public long WrittenAt { get; set; }

    public string? LeaseId { get; set; }

    public string? LeaseOwner { get; set; }

    public int Attempts { get; set; }

    public string? ErrorType { get; set; }

    public string? Error { get; set; }

    public long? EndedAt { get; set; }
}
