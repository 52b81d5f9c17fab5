namespace Knowrithm.Client.Tests;

/// <summary>A timer of <see cref="TestTime"/>, which knows when it is due.</summary>
internal sealed class TestTimer : ITimer
{
    private readonly TestTime _time;
    private readonly ITimer _inner;
    private long _due;

    public TestTimer(TestTime time, bool isPause, Func<ITimer> create, TimeSpan dueTime)
    {
        (_time, IsPause) = (time, isPause);
        Start(dueTime);
        _inner = create();
    }

    /// <summary>Whether somebody waits for nothing but this time.</summary>
    public bool IsPause { get; }

    /// <summary>How long until it is due; null where it is not started, not above zero where it has been.</summary>
    public TimeSpan? Left => Volatile.Read(ref _due) is var due && due == long.MaxValue ? null : _time.GetElapsedTime(_time.GetTimestamp(), due);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Start(dueTime);
        var changed = _inner.Change(dueTime, period);
        _time.Tell(dueTime);
        return changed;
    }

    public void Dispose()
    {
        Volatile.Write(ref _due, long.MaxValue);
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Volatile.Write(ref _due, long.MaxValue);
        return _inner.DisposeAsync();
    }

    private void Start(TimeSpan dueTime) => Volatile.Write(ref _due, dueTime < TimeSpan.Zero ? long.MaxValue : _time.GetTimestamp() + dueTime.Ticks);
}
