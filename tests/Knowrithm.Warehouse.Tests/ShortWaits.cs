using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Warehouse.Tests;

/// <summary>
/// A clock that moves on by itself where an attempt waits for the next, and by the wait that is named. Others last until the time is moved: a lease is
/// renewed again and again.
/// </summary>
internal sealed class ShortWaits(FakeTimeProvider time, TimeSpan? also = null) : TimeProvider
{
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(10);

    /// <summary>Told of the wait that is named, before it is over.</summary>
    public Action? Waits { get; init; }

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        if (dueTime == also) Waits?.Invoke();
        if (dueTime == also || (dueTime > TimeSpan.Zero && dueTime <= LongestAttempt)) time.Advance(dueTime);
        return timer;
    }
}
