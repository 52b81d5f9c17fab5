namespace Knowrithm.Sandbox;

internal sealed class MovableTimer : ITimer
{
    private readonly object _gate = new();
    private readonly MovableTime _owner;
    private readonly TimeProvider _inner;
    private readonly Action _callback;
    private readonly ITimer? _timer;
    private TimeSpan _due;
    private TimeSpan _period;
    private long _since;
    private bool _waits;

    public MovableTimer(MovableTime owner, TimeProvider inner, Action callback, TimeSpan due, TimeSpan period)
    {
        (_owner, _inner, _callback) = (owner, inner, callback);
        Set(due, period);
        _timer = inner.CreateTimer(_ => Fire(), null, due, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Set(dueTime, period);
        return _timer!.Change(dueTime, period);
    }

    public void Forward(TimeSpan by)
    {
        TimeSpan left;
        lock (_gate)
        {
            if (!_waits) return;
            left = _due - _inner.GetElapsedTime(_since) - by;
            if (left < TimeSpan.Zero) left = TimeSpan.Zero;
            (_since, _due) = (_inner.GetTimestamp(), left);
        }

        _timer?.Change(left, _period);
    }

    public void Dispose()
    {
        Set(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Set(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return _timer?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_period > TimeSpan.Zero) (_since, _due) = (_inner.GetTimestamp(), _period);
            else _owner.Note(this, _waits = false);
        }

        _callback();
    }

    private void Set(TimeSpan due, TimeSpan period)
    {
        lock (_gate)
        {
            (_since, _due, _period) = (_inner.GetTimestamp(), due, period);
            _owner.Note(this, _waits = due != Timeout.InfiniteTimeSpan);
        }
    }
}
