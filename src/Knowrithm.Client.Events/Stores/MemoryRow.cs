namespace Knowrithm.Client.Events;

internal enum MemoryState
{
    Waiting,
    Done,
    Dead,
}

internal sealed class MemoryHandler(HandlerSubscription subscription)
{
    public HandlerSubscription Subscription { get; set; } = subscription;

    public DateTimeOffset SeenAt { get; set; }

    public bool IsRetired { get; set; }

    public string? RenamedTo { get; set; }

    public DateTimeOffset? PausedAt { get; set; }

    public string? PauseReason { get; set; }

    public DateTimeOffset? ProbeAt { get; set; }
}

internal sealed class MemoryEvent(EventOwner owner, StoredEvent stored, DateTimeOffset now, long sequence)
{
    public EventOwner Owner { get; } = owner;

    public StoredEvent Stored { get; private set; } = Copy(stored, now, stored.Body);

    public long Sequence { get; } = sequence;

    public bool IsForgotten { get; private set; }

    public List<MemoryRow> Rows { get; } = [];

    public bool IsDone => Rows.TrueForAll(static row => row.State == MemoryState.Done);

    /// <summary>Gets whether nobody is handling it or about to: done, dead, or failed until it is delivered again.</summary>
    public bool IsResting => Rows.TrueForAll(static row => row.State != MemoryState.Waiting || (row.Lease is null && row.DueAt == DateTimeOffset.MaxValue));

    /// <summary>Gets or sets the bytes that count towards the limit of bodies.</summary>
    public int RestingBytes { get; set; }

    /// <summary>Gets or sets whether it counts towards the limit of events that failed.</summary>
    public bool IsStuck { get; set; }

    public void Add(string handler, DateTimeOffset now) => Rows.Add(new(this, handler, now));

    /// <summary>Takes the body of a redelivery in the place of one that was forgotten, where a row needs it.</summary>
    public void Recall(ReadOnlyMemory<byte> body)
    {
        if (IsForgotten && Rows.Exists(static row => row.State == MemoryState.Waiting)) (Stored, IsForgotten) = (Copy(Stored, Stored.ReceivedAt, body), false);
    }

    public void Forget() => (Stored, IsForgotten) = (Copy(Stored, Stored.ReceivedAt, default), true);

    private static StoredEvent Copy(StoredEvent from, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body) => new()
    {
        Key = from.Key,
        Type = from.Type,
        IsUnknown = from.IsUnknown,
        Subject = from.Subject,
        Body = body,
        Source = from.Source,
        RequestId = from.RequestId,
        ReceivedAt = receivedAt,
        SenderTrace = from.SenderTrace,
        ReceiverTrace = from.ReceiverTrace,
    };
}

internal sealed class MemoryRow(MemoryEvent one, string handler, DateTimeOffset now)
{
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public MemoryEvent Event { get; } = one;

    public string Handler { get; set; } = handler;

    public MemoryState State { get; private set; }

    public DateTimeOffset DueAt { get; set; } = now;

    public DateTimeOffset WrittenAt { get; set; } = now;

    public DateTimeOffset EndedAt { get; private set; }

    public string? Lease { get; set; }

    public int Attempts { get; set; }

    public EventError? Error { get; set; }

    public void End(MemoryState state, EventError? error, DateTimeOffset at) => (State, Error, EndedAt, Lease) = (state, error, at, null);

    public void Wait(DateTimeOffset at) => (State, DueAt, WrittenAt, Attempts, Lease) = (MemoryState.Waiting, at, at, 0, null);
}
