namespace Knowrithm.Sandbox;

/// <summary>A clock that can be set forward; timers that become due fire.</summary>
internal sealed class MovableTime(TimeProvider inner) : TimeProvider
{
    public static readonly TimeSpan Most = TimeSpan.FromDays(3652);

    private readonly HashSet<MovableTimer> _waiting = [];
    private long _ahead;

    /// <summary>The time by which it was set forward.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new MovableTimer(this, inner, () => callback(state), dueTime, period);

    public void Forward(TimeSpan by)
    {
        MovableTimer[] waiting;
        lock (_waiting)
        {
            Interlocked.Add(ref _ahead, by.Ticks);
            waiting = [.. _waiting];
        }

        foreach (var timer in waiting) timer.Forward(by);
    }

    public void Return() => Interlocked.Exchange(ref _ahead, 0);

    public void Note(MovableTimer timer, bool waits)
    {
        lock (_waiting)
        {
            if (waits) _waiting.Add(timer);
            else _waiting.Remove(timer);
        }
    }
}
