using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>Reads what scripts return.</summary>
internal static class RedisReply
{
    /// <summary>How many values <c>told</c> of common.lua returns of an event; what follows is the row's.</summary>
    private const int EventValues = 10;

    public static ClaimedEvent Claim(RedisResult result, EventOwner owner, string lease)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Event = Event(values),
            Owner = owner,
            Lease = lease,
            Id = Text(values[EventValues]) ?? "",
            Handler = Text(values[EventValues + 1]) ?? "",
            Attempt = (int)values[EventValues + 2],
            NewerHandled = (bool)values[EventValues + 3],
            IsProbe = (bool)values[EventValues + 4],
        };
    }

    public static DeadLetter DeadLetter(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Event = Event(values),
            Id = Text(values[EventValues]) ?? "",
            Handler = Text(values[EventValues + 1]) ?? "",
            Attempts = (int)values[EventValues + 2],
            Error = new(Text(values[EventValues + 3]) ?? "", Text(values[EventValues + 4])),
            At = Moment(values[EventValues + 5]),
        };
    }

    public static EventRecord Record(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new(
            Event(values), [.. ((RedisResult[])values[EventValues]!).Select(Handling).OrderBy(static one => one.Handler, StringComparer.Ordinal)]);
    }

    public static DeadLetterGroup Group(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Handler = Text(values[0]) ?? "",
            ErrorType = Text(values[1]) ?? "",
            Count = (long)values[2],
            Oldest = Moment(values[3]),
            Newest = Moment(values[4]),
        };
    }

    public static HandlerStatus Handler(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Handler = Text(values[0]) ?? "",
            Waiting = (long)values[1],
            OldestDue = values[2].IsNull ? null : TimeSpan.FromMilliseconds((long)values[2]),
            DeadLetters = (long)values[3],
            PausedAt = values[4].IsNull ? null : Moment(values[4]),
            PauseReason = Text(values[5]),
            SeenAt = values[6].IsNull ? null : Moment(values[6]),
            IsRetired = (bool)values[7],
        };
    }

    public static ChangeState State(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Key = Text(values[0]) ?? "",
            Version = (long)values[1],
            Pass = (long)values[2],
            IsGone = (bool)values[3],
            Data = values[4].IsNull ? default : (byte[])values[4]!,
        };
    }

    public static DateTimeOffset Moment(RedisResult value) => DateTimeOffset.FromUnixTimeMilliseconds((long)value);

    public static string? Text(RedisResult value) => (string?)value;

    private static EventHandling Handling(RedisResult result)
    {
        var values = (RedisResult[])result!;
        return new()
        {
            Handler = Text(values[0]) ?? "",
            State = (EventHandlingState)(int)values[1],
            Attempts = values[2].IsNull ? null : (int)values[2],
            Error = values[3].IsNull ? null : new(Text(values[3]) ?? "", Text(values[4])),
            DueAt = values[5].IsNull ? null : Moment(values[5]),
            EndedAt = values[6].IsNull ? null : Moment(values[6]),
        };
    }

    // An event that somebody has removed is claimed all the same, so that its row becomes a dead letter and does not hold its subject.
    private static StoredEvent Event(RedisResult[] values) => new()
    {
        Key = Text(values[0]) ?? "",
        Type = Text(values[1]) ?? "",
        IsUnknown = (bool)values[2],
        Subject = Text(values[3]),
        Body = values[4].IsNull ? default : (byte[])values[4]!,
        Source = (EventSource)(int)values[5],
        RequestId = Text(values[6]),
        ReceivedAt = Moment(values[7]),
        SenderTrace = Text(values[8]),
        ReceiverTrace = Text(values[9]),
    };
}
